package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connects databases with their proxies and with the functions that use them. */
final class Databases {
  private final Application app;
  private final Map<String, Database> byId = new HashMap<>();
  private final Map<String, Set<Database>> proxied = new HashMap<>();

  private Databases(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Databases databases = new Databases(app);
    databases.nameAll();
    databases.findProxies();
    databases.findUsers();
  }

  /** A database is named by its own id, an instance's, or its secret's. */
  private void nameAll() {
    for (Database database : app.databases()) {
      byId.put(database.id(), database);
      for (String id : database.properties().references()) {
        if (isSecret(id)) {
          byId.putIfAbsent(id, database);
        }
      }
    }
    for (Resource instance : app.resources("AWS::RDS::DBInstance")) {
      instance
          .properties()
          .text("DBClusterIdentifier")
          .flatMap(this::database)
          .ifPresent(cluster -> byId.put(instance.id(), cluster));
    }
    for (Resource attachment : app.resources("AWS::SecretsManager::SecretTargetAttachment")) {
      Block settings = attachment.properties();
      Optional<Database> target = settings.text("TargetId").flatMap(this::database);
      settings
          .text("SecretId")
          .flatMap(app.links()::resource)
          .ifPresent(
              secret -> target.ifPresent(database -> byId.putIfAbsent(secret.id(), database)));
    }
  }

  private boolean isSecret(String id) {
    return app.links()
        .byId(id)
        .map(resource -> resource.type().equals("AWS::SecretsManager::Secret"))
        .orElse(false);
  }

  private Optional<Database> database(Text text) {
    Optional<Resource> named = app.links().resource(text, "rds");
    return named.map(resource -> byId.get(resource.id()));
  }

  private void findProxies() {
    for (Resource group : app.resources("AWS::RDS::DBProxyTargetGroup")) {
      Block settings = group.properties();
      Optional<Resource> proxy =
          settings.text("DBProxyName").flatMap(name -> app.links().resource(name, "rds"));
      if (proxy.isEmpty()) {
        continue;
      }
      for (String list : new String[] {"DBClusterIdentifiers", "DBInstanceIdentifiers"}) {
        for (Text target : settings.texts(list)) {
          database(target).ifPresent(found -> addProxy(proxy.get(), found));
        }
      }
    }
  }

  private void addProxy(Resource proxy, Database database) {
    database.behind(new OtherComponent(proxy));
    proxied.computeIfAbsent(proxy.id(), id -> new LinkedHashSet<>()).add(database);
  }

  private void findUsers() {
    for (LambdaFunction function : app.functions()) {
      Set<Database> direct = new LinkedHashSet<>();
      Set<Database> pooled = new LinkedHashSet<>();
      for (String id : function.properties().references()) {
        pooled.addAll(proxied.getOrDefault(id, Set.of()));
        if (byId.containsKey(id)) {
          direct.add(byId.get(id));
        }
      }
      // Whoever names the proxy needs the secret as well.
      direct.removeAll(pooled);
      pooled.forEach(database -> database.usedThroughProxyBy(function));
      direct.forEach(database -> database.usedBy(function));
      for (Text variable : function.code().variables()) {
        for (String symbol : variable.symbols()) {
          Database database = byId.get(Links.idOf(symbol));
          if (direct.contains(database) && isAddress(symbol)) {
            database.addressIsToldBy(variable.range(), function);
          }
        }
      }
    }
  }

  // An ARN or identifier is for managing the database, or for its Data API.
  private boolean isAddress(String symbol) {
    String attribute = Links.attributeOf(symbol);
    return attribute.startsWith("Endpoint")
        || attribute.startsWith("ReadEndpoint")
        || attribute.startsWith("MasterUserSecret")
        || isSecret(Links.idOf(symbol));
  }
}
