package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties relational databases to their proxies and to the functions that are told where they are. */
final class Databases {
  private final Application app;
  private final Map<String, Database> databases = new HashMap<>();
  private final Map<String, Database> bySecret = new HashMap<>();

  private Databases(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Databases connector = new Databases(app);
    connector.declare();
    if (!connector.databases.isEmpty()) {
      connector.readProxies();
      connector.readSecrets();
      connector.readFunctions();
    }
  }

  // An instance of a cluster is reached like its cluster, and set up by it.
  private void declare() {
    for (Resource resource : app.resources("AWS::RDS::DBCluster")) {
      databases.put(resource.id(), new Database(resource));
    }
    for (Resource resource : app.resources("AWS::RDS::DBInstance")) {
      Database cluster =
          resource
              .properties()
              .text("DBClusterIdentifier")
              .flatMap(app.links()::resource)
              .map(found -> databases.get(found.id()))
              .orElseGet(() -> new Database(resource));
      databases.put(resource.id(), cluster);
    }
  }

  private void readProxies() {
    for (Resource group : app.resources("AWS::RDS::DBProxyTargetGroup")) {
      Block properties = group.properties();
      for (String property : List.of("DBClusterIdentifiers", "DBInstanceIdentifiers")) {
        for (Text target : properties.texts(property)) {
          named(target).ifPresent(Database::hasProxy);
        }
      }
    }
  }

  private void readSecrets() {
    for (Resource attachment : app.resources("AWS::SecretsManager::SecretTargetAttachment")) {
      Optional<Database> database =
          attachment.properties().text("TargetId").flatMap(this::named);
      Optional<Resource> secret =
          attachment.properties().text("SecretId").flatMap(app.links()::resource);
      if (database.isPresent() && secret.isPresent()) {
        bySecret.put(secret.get().id(), database.get());
        bySecret.put(attachment.id(), database.get());
      }
    }
  }

  private Optional<Database> named(Text text) {
    return app.links().resource(text).flatMap(found -> Optional.ofNullable(databases.get(found.id())));
  }

  // Code is told a database by its endpoint, or by the secret that holds the endpoint.
  private void readFunctions() {
    for (LambdaFunction function : app.functions()) {
      for (Text value : function.code().variables()) {
        for (String symbol : value.symbols()) {
          reached(symbol, function)
              .ifPresent(database -> reach(function, database, value.range()));
        }
      }
    }
  }

  private Optional<Database> reached(String symbol, LambdaFunction function) {
    String id = Links.idOf(symbol);
    String attribute = Links.attributeOf(symbol);
    boolean isEndpoint = attribute.startsWith("Endpoint") || attribute.startsWith("ReadEndpoint");
    boolean isSecret = attribute.startsWith("MasterUserSecret");
    if (isEndpoint || isSecret && function.network().isInVpc().isTrue()) {
      return Optional.ofNullable(databases.get(id));
    }
    return function.network().isInVpc().isTrue()
        ? Optional.ofNullable(bySecret.get(id))
        : Optional.empty();
  }

  private static void reach(LambdaFunction function, Database database, Range where) {
    for (DatabaseAccess known : function.network().databases()) {
      if (known.database() == database) {
        return;
      }
    }
    function.network().reaches(new DatabaseAccess(database, where));
  }
}
