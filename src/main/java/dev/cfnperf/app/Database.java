package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A relational database of RDS: an Aurora or Multi-AZ cluster, or an instance of its own. */
public final class Database extends ResourceComponent {
  private final List<Component> proxies = new ArrayList<>();
  private final List<LambdaFunction> directUsers = new ArrayList<>();
  private final List<LambdaFunction> proxyUsers = new ArrayList<>();
  private final Map<LambdaFunction, Range> addresses = new LinkedHashMap<>();

  Database(Resource resource) {
    super(resource);
  }

  void behind(Component proxy) {
    proxies.add(proxy);
  }

  void usedBy(LambdaFunction function) {
    directUsers.add(function);
  }

  void usedThroughProxyBy(LambdaFunction function) {
    proxyUsers.add(function);
  }

  /** Whether it's a cluster rather than an instance. */
  public boolean isCluster() {
    return resource().type().equals("AWS::RDS::DBCluster");
  }

  /** As in {@code aurora-postgresql}; unknown where another database decides it. */
  public Value<String> engine() {
    return properties()
        .string("Engine")
        .orElseGet(() -> new Value.Unknown<>(properties().at("Engine")));
  }

  public Truth isAurora() {
    return engine().test(name -> name.startsWith("aurora"));
  }

  /** Whether an RDS Proxy can stand in front of it. */
  public Truth canHaveProxy() {
    return engine()
        .test(
            name ->
                name.contains("mysql")
                    || name.contains("postgres")
                    || name.equals("aurora")
                    || name.equals("mariadb")
                    || name.startsWith("sqlserver"));
  }

  /** Whether statements may be sent over HTTP, without a connection: the Data API. */
  public Value<Boolean> hasDataApi() {
    return properties().flag("EnableHttpEndpoint", false);
  }

  /** The proxies that pool its connections. */
  public List<Component> proxies() {
    return proxies;
  }

  /** Functions whose settings name it, one of its instances, or the secret to log in with. */
  public List<LambdaFunction> directUsers() {
    return directUsers;
  }

  void addressIsToldBy(Range variable, LambdaFunction function) {
    addresses.putIfAbsent(function, variable);
  }

  /**
   * Functions with the environment variable that tells them where to connect: by an endpoint, or by
   * the secret that holds it.
   */
  public Map<LambdaFunction, Range> addresses() {
    return addresses;
  }

  /** Functions whose settings name one of its proxies. */
  public List<LambdaFunction> proxyUsers() {
    return proxyUsers;
  }
}
