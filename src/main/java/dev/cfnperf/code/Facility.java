package dev.cfnperf.code;

import dev.cfnperf.source.Range;

/** A library facility that a function uses, and where. */
public record Facility(Kind kind, Range range) {

  /** What the facility does. */
  public enum Kind {
    /** Powertools handles the batch record by record and answers the failures. */
    POWERTOOLS_BATCH,
    /** Powertools keeps secrets and parameters between invocations. */
    POWERTOOLS_PARAMETERS,
    /** The Parameters and Secrets or AppConfig extension keeps them, behind a local port. */
    LOCAL_EXTENSION,
    /** A library that caches secrets, such as AWS's secretsmanager-caching. */
    SECRETS_CACHE,
    /** A framework routes requests to functions: Powertools resolvers, Express, Chalice … */
    ROUTER
  }
}
