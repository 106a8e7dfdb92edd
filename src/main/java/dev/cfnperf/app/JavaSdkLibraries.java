package dev.cfnperf.app;

import java.util.Optional;
import java.util.Set;

/** Which Maven artifacts make up the AWS SDK for Java. */
public final class JavaSdkLibraries {
  private static final String VERSION_1 = "com.amazonaws:aws-java-sdk";
  private static final String VERSION_2 = "software.amazon.awssdk:";
  private static final Set<String> BUNDLES = Set.of("bundle", "aws-sdk-java");
  // Artifacts that are no clients: these don't bring HTTP clients along.
  private static final Set<String> PARTS =
      Set.of(
          "annotations",
          "apache-client",
          "arns",
          "auth",
          "aws-core",
          "bom",
          "bom-internal",
          "checksums",
          "endpoints-spi",
          "http-client-spi",
          "iam-policy-builder",
          "identity-spi",
          "json-utils",
          "metrics-spi",
          "netty-nio-client",
          "profiles",
          "protocol-core",
          "regions",
          "retries",
          "sdk-core",
          "utils");

  private JavaSdkLibraries() {}

  /** Whether it's a part of version 1. */
  public static boolean isVersion1(Library library) {
    return library.name().startsWith(VERSION_1);
  }

  /** Whether it's version 2 as one artifact, with the clients of all services. */
  public static boolean isBundle(Library library) {
    return isVersion2(library) && BUNDLES.contains(artifact(library));
  }

  private static boolean isVersion2(Library library) {
    return library.name().startsWith(VERSION_2);
  }

  private static String artifact(Library library) {
    return library.name().substring(library.name().indexOf(':') + 1);
  }

  /**
   * The first dependency that makes the SDK start slowly: version 1, all of version 2, or a client
   * of version 2 where no light HTTP client is declared or used.
   */
  public static Optional<Library> slowToStart(FunctionProgram program) {
    Optional<Library> heavy = Optional.empty();
    for (Library library : program.dependencies()) {
      if (isVersion1(library) || isBundle(library)) {
        return Optional.of(library);
      }
      boolean isClient = isVersion2(library) && !PARTS.contains(artifact(library));
      if (heavy.isEmpty() && isClient) {
        heavy = Optional.of(library);
      }
    }
    return hasLightClient(program) ? Optional.empty() : heavy;
  }

  private static boolean hasLightClient(FunctionProgram program) {
    for (Library library : program.dependencies()) {
      boolean isLight =
          artifact(library).equals("url-connection-client")
              || artifact(library).startsWith("aws-crt-client");
      if (isVersion2(library) && isLight) {
        return true;
      }
    }
    return program.loads("software.amazon.awssdk.http.urlconnection").isTrue()
        || program.loads("software.amazon.awssdk.http.crt").isTrue();
  }
}
