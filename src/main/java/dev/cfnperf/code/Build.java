package dev.cfnperf.code;

import java.util.List;

/**
 * How {@code sam build} makes the package.
 *
 * @param method {@code Metadata.BuildMethod}, such as {@code esbuild} or {@code makefile}
 * @param entryPoints esbuild's entry points, relative to the code folder; may be empty
 */
public record Build(String method, List<String> entryPoints) {
  public Build {
    entryPoints = List.copyOf(entryPoints);
  }

  public boolean isEsbuild() {
    return method.equals("esbuild");
  }
}
