package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import java.util.Locale;

/** A relational database that the template declares: an Aurora cluster or an RDS instance. */
public final class Database extends ResourceComponent {
  private boolean proxied;

  Database(Resource resource) {
    super(resource);
  }

  void hasProxy() {
    proxied = true;
  }

  /** Whether an RDS Proxy of the template pools the connections to it. */
  public boolean isProxied() {
    return proxied;
  }

  /** {@code cluster} or {@code instance}, as a message says it. */
  public String kind() {
    return resource().type().equals("AWS::RDS::DBCluster") ? "cluster" : "instance";
  }

  /** Whether RDS Proxy can serve its engine; unknown where the template doesn't name it. */
  public Truth canBeProxied() {
    Value<String> engine =
        properties().string("Engine").orElse(new Value.Unknown<>(properties().place()));
    return engine.test(
        name -> {
          String lower = name.toLowerCase(Locale.ROOT);
          return lower.contains("mysql")
              || lower.contains("postgres")
              || lower.contains("mariadb")
              || lower.contains("sqlserver")
              || lower.equals("aurora");
        });
  }

  /** Whether it answers through the Data API, which needs no connections. */
  public Truth hasDataApi() {
    return properties().flag("EnableHttpEndpoint", false).is(true);
  }
}
