package dev.cfnperf.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folders that the functions of an application are packaged from, beside each other. */
public final class CodeFolders {
  private static final int MANY_FILES = 30;
  private static final int TIMES_REACHED = 10;

  private final List<LambdaFunction> functions;

  /** The folders of some functions. */
  public CodeFolders(List<LambdaFunction> functions) {
    this.functions = functions;
  }

  /** The folders that end up in packages as they are, with the functions that share them. */
  public List<Shared<PackageFolder>> zipped(List<LambdaFunction> some) {
    return Shared.among(
        some,
        function ->
            folder(function)
                .filter(each -> each.isZippedAsIs() && !each.isArchive())
                .map(List::of)
                .orElse(List.of()));
  }

  private static Optional<PackageFolder> folder(LambdaFunction function) {
    return function.program().folder();
  }

  /** What a folder holds that's not one function's, in words; empty if nothing is known of it. */
  public String excess(Shared<PackageFolder> folder) {
    Set<String> handlers = new HashSet<>();
    for (LambdaFunction function : folder.functions()) {
      function.program().handlerFile().ifPresent(handlers::add);
    }
    if (handlers.size() > 1) {
      return "the code of " + handlers.size() + " handlers";
    }
    for (LambdaFunction other : functions) {
      if (folder(other).map(folder.thing()::contains).orElse(false)) {
        return "the code of " + other + " included";
      }
    }
    FunctionProgram program = folder.function().program();
    int files = folder.thing().files();
    boolean isMostlyUnused =
        program.isComplete()
            && program.dependencies().isEmpty()
            && files >= MANY_FILES
            && files >= TIMES_REACHED * program.reachedFiles();
    return isMostlyUnused
        ? files + " files of which its handler reaches " + program.reachedFiles()
        : "";
  }
}
