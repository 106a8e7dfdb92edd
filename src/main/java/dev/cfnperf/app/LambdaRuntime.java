package dev.cfnperf.app;

import dev.cfnperf.source.BuiltInTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A runtime that Lambda has or had. What isn't in the table, such as a runtime that is newer than
 * it, is no such runtime: nothing can be said of it.
 */
public final class LambdaRuntime {
  private final String id;
  private final Family family;
  private final int major;
  private final int minor;
  private final String facts;

  /** The language, as far as the runtime fixes it. */
  public enum Family {
    NODEJS("Node.js"),
    PYTHON("Python"),
    JAVA("Java"),
    DOTNET(".NET"),
    RUBY("Ruby"),
    GO("Go"),
    /** An operating system without language: custom runtimes, Go, Rust. */
    PROVIDED("custom runtime");

    private final String label;

    Family(String label) {
      this.label = label;
    }

    /** As people call it. */
    public String label() {
      return label;
    }
  }

  private static final class Runtimes {
    static final Map<String, String> TABLE =
        BuiltInTable.beside(LambdaRuntime.class, "runtimes.properties");
  }

  private LambdaRuntime(String id, Family family, String facts) {
    this.id = id;
    this.family = family;
    this.facts = facts;
    int digit = 0;
    while (digit < id.length() && !Character.isDigit(id.charAt(digit))) {
      digit++;
    }
    this.major = number(digit);
    int dot = id.indexOf('.', digit);
    this.minor = dot < 0 ? 0 : number(dot + 1);
  }

  private int number(int from) {
    int value = 0;
    for (int i = from; i < id.length() && Character.isDigit(id.charAt(i)); i++) {
      value = value * 10 + id.charAt(i) - '0';
    }
    return value;
  }

  /** The runtime of an identifier: {@code python3.13}. */
  public static Optional<LambdaRuntime> of(String id) {
    String facts = id.equals("checked") ? null : Runtimes.TABLE.get(id);
    return facts == null
        ? Optional.empty()
        : Optional.of(new LambdaRuntime(id, familyOf(id), facts));
  }

  private static Family familyOf(String id) {
    if (id.startsWith("nodejs")) {
      return Family.NODEJS;
    }
    if (id.startsWith("python")) {
      return Family.PYTHON;
    }
    if (id.startsWith("java")) {
      return Family.JAVA;
    }
    if (id.startsWith("dotnet")) {
      return Family.DOTNET;
    }
    if (id.startsWith("ruby")) {
      return Family.RUBY;
    }
    return id.startsWith("go") ? Family.GO : Family.PROVIDED;
  }

  /** The day on which the table was last compared with AWS's. */
  public static LocalDate checked() {
    return date(Runtimes.TABLE.get("checked"));
  }

  public Family family() {
    return family;
  }

  public boolean is(Family wanted) {
    return family == wanted;
  }

  /** The language's version up to its first dot: 3 of {@code python3.13}, 21 of {@code java21}. */
  public int major() {
    return major;
  }

  /** The number behind the first dot of the version; 0 where there's none. */
  public int minor() {
    return minor;
  }

  /** The day after which AWS neither patches nor supports it, as AWS projects it. */
  public Optional<LocalDate> endOfSupport() {
    return facts.startsWith("-") ? Optional.empty() : Optional.of(date(facts));
  }

  // What begins with 2026-11-30. The JDK's parser takes longer to load than a template to lint.
  private static LocalDate date(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** Whether it was out of support on the day the table was checked. */
  public boolean isOutdated() {
    // Dates as ISO 8601 writes them are in the order of their text; - stands for none.
    return !facts.startsWith("-") && facts.compareTo(Runtimes.TABLE.get("checked")) < 0;
  }

  public boolean supportsSnapStart() {
    return facts.contains("snapstart");
  }

  public boolean supportsArm64() {
    return !facts.contains("no-arm64");
  }

  /** Whether it brings version 2 of the SDK for JavaScript, which opens a connection per call. */
  public boolean bundlesJavaScriptSdk2() {
    return family == Family.NODEJS && major <= AwsFacts.NODEJS_LAST_WITH_SDK_2;
  }

  /** Whether it brings a library, as far as AWS SDKs go. */
  public boolean bundles(Library library) {
    return switch (family) {
      case NODEJS ->
          bundlesJavaScriptSdk2()
              ? library.name().equals("aws-sdk")
              : library.name().startsWith("@aws-sdk/");
      case PYTHON -> library.name().equals("boto3") || library.name().equals("botocore");
      default -> false;
    };
  }

  /** Whether code can use an AWS SDK that it doesn't ship. */
  public boolean bundlesSdk() {
    return family == Family.NODEJS || family == Family.PYTHON || family == Family.RUBY;
  }

  /** Whether the JVM compiles at all levels, unless told to stop at the first. */
  public boolean compilesAtAllLevels() {
    return family == Family.JAVA && major <= AwsFacts.JAVA_LAST_WITH_ALL_TIERS;
  }

  /** The identifier: {@code python3.13}. */
  @Override
  public String toString() {
    return id;
  }
}
