package dev.cfnperf.app;

import dev.cfnperf.code.ConstructedClient;
import dev.cfnperf.code.Dependency;
import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.Import;
import dev.cfnperf.code.Language;
import dev.cfnperf.code.Manifest;
import dev.cfnperf.code.PackageContent;
import dev.cfnperf.code.Placement;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a function's source and manifests say of its start. Without source all is empty. */
public final class FunctionProgram {
  private static final Set<String> BUNDLERS =
      Set.of(
          "esbuild",
          "webpack",
          "rollup",
          "tsup",
          "@vercel/ncc",
          "parcel",
          "vite",
          "rolldown",
          "serverless-esbuild",
          "aws-sam-webpack-plugin",
          "@swc/spack");

  private static final List<String> TOOLS =
      List.of(
          "pytest",
          "pytest-cov",
          "pytest-mock",
          "black",
          "flake8",
          "mypy",
          "pylint",
          "ruff",
          "tox",
          "coverage",
          "moto",
          "pre-commit",
          "@types",
          "typescript",
          "ts-node",
          "eslint",
          "prettier",
          "jest",
          "ts-jest",
          "mocha",
          "chai",
          "vitest",
          "nodemon",
          "aws-cdk",
          "serverless");

  private final Optional<FunctionCode> code;

  FunctionProgram(Optional<FunctionCode> code) {
    this.code = code;
  }

  /** The dependencies that manifests of the function's language add to the package. */
  public List<Library> dependencies() {
    return dependencies(Dependency.Scope.RUNTIME);
  }

  private List<Library> dependencies(Dependency.Scope scope) {
    List<Library> found = new ArrayList<>();
    for (Manifest manifest : manifests()) {
      for (Dependency dependency : manifest.dependencies()) {
        if (dependency.scope() == scope) {
          found.add(new Library(dependency.name(), dependency.range()));
        }
      }
    }
    return found;
  }

  private List<Manifest> manifests() {
    List<Manifest> found = new ArrayList<>();
    if (code.isPresent()) {
      for (Manifest manifest : code.get().manifests()) {
        if (isOf(manifest.kind(), code.get().language())) {
          found.add(manifest);
        }
      }
    }
    return found;
  }

  private static boolean isOf(Manifest.Kind kind, Language language) {
    boolean matches =
        switch (kind) {
          case PACKAGE_JSON -> language.isNode();
          case REQUIREMENTS_TXT, PYPROJECT_TOML -> language == Language.PYTHON;
          case POM_XML, BUILD_GRADLE, BUILD_GRADLE_KTS ->
              language == Language.JAVA || language == Language.KOTLIN;
        };
    return matches || language == Language.UNKNOWN;
  }

  /** What the handler's file and the files that it reaches import, anywhere in them. */
  public List<Library> imports() {
    List<Library> found = new ArrayList<>();
    if (code.isPresent()) {
      for (Import each : code.get().imports()) {
        found.add(new Library(each.module(), each.range()));
      }
    }
    return found;
  }

  /**
   * Whether it loads what a word names. That it doesn't is known only where all that the handler
   * reaches was read, in a language whose libraries are loaded by imports alone.
   */
  public Truth loads(String word) {
    for (Library each : imports()) {
      if (each.belongsTo(word)) {
        return Truth.TRUE;
      }
    }
    boolean isByImport =
        code.isPresent()
            && (code.get().language().isNode() || code.get().language() == Language.PYTHON);
    return isByImport && isComplete() ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Whether all that the handler reaches within the package was read. */
  public boolean isComplete() {
    return code.isPresent() && code.get().complete();
  }

  /** Whether it's written for Node.js, in JavaScript or TypeScript. */
  public boolean isForNode() {
    return code.isPresent() && code.get().language().isNode();
  }

  /** How many source files the handler reaches, its own included; 0 where none is read. */
  public int reachedFiles() {
    return code.map(each -> each.files().size()).orElse(0);
  }

  /** Whether a file that the handler reaches contains a piece of text. */
  public boolean mentions(String text) {
    if (code.isPresent()) {
      for (SourceText file : code.get().files()) {
        if (file.content().contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The handler's file, where it was found. */
  public Optional<String> handlerFile() {
    return code.flatMap(FunctionCode::handler).map(handler -> handler.file());
  }

  /**
   * Where each invocation constructs an SDK client or opens a database connection that the event
   * has no part in.
   */
  public List<Construction> clientsPerInvocation() {
    List<Construction> found = new ArrayList<>();
    if (code.isPresent()) {
      for (ConstructedClient client : code.get().clients()) {
        if (client.placement() == Placement.HANDLER
            && client.kind() != ConstructedClient.Kind.HTTP_SESSION
            && !client.fromEvent()) {
          boolean isSdk = client.kind() == ConstructedClient.Kind.SDK_CLIENT;
          found.add(new Construction(isSdk, client.service(), client.range()));
        }
      }
    }
    return found;
  }

  /**
   * A client or connection that is constructed.
   *
   * @param isSdkClient whether it's a client of an AWS SDK rather than a database connection
   * @param service IAM prefix or kind of database; {@code unknown} where it's computed
   */
  public record Construction(boolean isSdkClient, String service, Range range) {

    /** In words: {@code an SDK client for dynamodb}. */
    public String description() {
      boolean isNamed = !service.equals("unknown");
      if (isSdkClient) {
        return "an SDK client" + (isNamed ? " for " + service : "");
      }
      return isNamed ? "a connection to " + service : "a database connection";
    }
  }

  /** The folder or archive that it's packaged from, where it's at hand. */
  public Optional<PackageFolder> folder() {
    return code.flatMap(FunctionCode::content).map(FunctionProgram::folder);
  }

  private static PackageFolder folder(PackageContent content) {
    List<String> unneeded = new ArrayList<>();
    for (PackageContent.Unneeded each : content.unneeded()) {
      unneeded.add(each.path());
    }
    return new PackageFolder(
        content.path(),
        (int) (content.bytes() >> 20),
        content.files(),
        content.artefact(),
        content.zippedAsIs(),
        unneeded);
  }

  /**
   * The first npm package that a Node.js function ships as it is installed; empty where something
   * bundles it, or may do so.
   */
  public Optional<Library> unbundledDependency(DeploymentPackage packaged) {
    List<Library> dependencies = dependencies();
    boolean isAsInstalled =
        isForNode()
            && !dependencies.isEmpty()
            && packaged.hasBuildMethod().isFalse()
            && packaged.isSourceNamed(folder())
            && hasManifestInFolder()
            && !hasBundler();
    return isAsInstalled ? Optional.of(dependencies.get(0)) : Optional.empty();
  }

  /** The dependencies added to a package zipped as it is that only people developing it need. */
  public List<Library> developmentTools() {
    List<Library> found = new ArrayList<>();
    if (folder().map(PackageFolder::isZippedAsIs).orElse(false)) {
      for (Library library : dependencies()) {
        for (String tool : TOOLS) {
          if (library.belongsTo(tool)) {
            found.add(library);
          }
        }
      }
    }
    return found;
  }

  private boolean hasBundler() {
    for (Dependency.Scope scope : Dependency.Scope.values()) {
      for (Library library : dependencies(scope)) {
        if (BUNDLERS.contains(library.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the manifest stands in the folder that is packaged, where builds look for it. */
  private boolean hasManifestInFolder() {
    for (Manifest manifest : manifests()) {
      String path = manifest.text().path();
      int slash = path.lastIndexOf('/');
      String place = slash < 0 ? "." : path.substring(0, slash);
      if (folder().map(folder -> folder.isAt(place)).orElse(false)) {
        return true;
      }
    }
    return false;
  }
}
