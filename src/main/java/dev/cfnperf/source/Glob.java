package dev.cfnperf.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A pattern of paths as shells have it: {@code *} within a name, {@code **} across folders, {@code
 * ?}, {@code [a-z]}, {@code {a,b}}. Java's own would go back over a name again and again, which a
 * hostile pattern can make last for hours; this takes time in proportion to the path's length.
 */
public final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern; empty if it isn't one, such as a bracket that isn't closed. */
  public static Optional<Glob> of(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> {
          boolean across = glob.startsWith("**", i);
          regex.append(across ? ".*" : "[^/]*");
          while (glob.startsWith("**", i)) {
            i++;
          }
        }
        case '?' -> regex.append("[^/]");
        case '[' -> {
          int close = glob.indexOf(']', i + 2);
          if (close < 0) {
            return Optional.empty();
          }
          regex.append(set(glob.substring(i + 1, close)));
          i = close;
        }
        case '{' -> {
          braces++;
          regex.append("(?:");
        }
        case '}' -> {
          braces--;
          regex.append(')');
        }
        case ',' -> regex.append(braces > 0 ? '|' : ',');
        case '\\' -> {
          i++;
          regex.append(Pattern.quote(i < glob.length() ? glob.substring(i, i + 1) : ""));
        }
        default -> regex.append(Pattern.quote(Character.toString(c)));
      }
      if (braces < 0 || braces > 1) {
        return Optional.empty();
      }
    }
    try {
      return braces == 0
          ? Optional.of(new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL)))
          : Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.empty();
    }
  }

  private static String set(String characters) {
    boolean none = characters.startsWith("!");
    String listed = none ? characters.substring(1) : characters;
    return "["
        + (none ? "^/" : "")
        + listed.replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^")
        + "]";
  }

  /** Whether a relative path is one of the pattern's. */
  public boolean matches(Path relative) {
    return pattern.matches(relative.toString().replace('\\', '/'));
  }
}
