package dev.cfnperf.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A table that the program brings along: a properties file beside a class. The build compiles these
 * files into classes, as opening the jar and reading them would be a tenth of a small run.
 */
public final class BuiltInTable {
  private BuiltInTable() {}

  /**
   * Names with their values, in the file's order.
   *
   * @param owner the class beside which the file lies
   * @param name the file's: {@code runtimes.properties}
   * @throws UncheckedIOException if the program wasn't built whole
   */
  public static Map<String, String> beside(Class<?> owner, String name) {
    String resource = owner.getPackageName().replace('.', '/') + "/" + name;
    String[] entries = compiled(resource);
    if (entries.length > 0) {
      Map<String, String> table = new LinkedHashMap<>(entries.length);
      for (int i = 0; i < entries.length; i += 2) {
        table.put(entries[i], entries[i + 1]);
      }
      return table;
    }
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(resource + " is missing: the program wasn't built whole");
      }
      return read(stream);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a properties file says, in UTF-8 and in its order. */
  public static Map<String, String> read(InputStream stream) throws IOException {
    Map<String, String> table = new LinkedHashMap<>();
    Properties inOrder =
        new Properties() {
          @Override
          public synchronized Object put(Object name, Object value) {
            return table.put((String) name, (String) value);
          }
        };
    inOrder.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    return table;
  }

  // Names and values in turn. The build puts the tables in the place of this body.
  @SuppressWarnings("UnusedVariable")
  private static String[] compiled(String resource) {
    return new String[0];
  }
}
