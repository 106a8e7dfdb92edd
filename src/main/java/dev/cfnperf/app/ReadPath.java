package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a GET request through an API and a function, which only reads from the table, to the
 * table.
 *
 * @param caches the application's caches in memory, of which the function may use one
 */
public record ReadPath(
    Api api, Route route, LambdaFunction function, Table table, List<Cache> caches) {
  /** Services that functions write to beside their work: logs, traces, keys, network interfaces. */
  private static final Set<String> BOOKKEEPING = Set.of("logs", "xray", "cloudwatch", "kms", "ec2");

  /** Parts of names that functions give to the addresses of caches. */
  private static final String[] CACHE_NAMES = {
    "DAX", "REDIS", "VALKEY", "MEMCACHE", "ELASTICACHE", "CACHE"
  };

  /** All such ways, in the order of the routes. */
  public static List<ReadPath> of(Application app) {
    List<ReadPath> paths = new ArrayList<>();
    for (Route route : app.routes()) {
      Optional<LambdaFunction> function = route.integration().flatMap(Integration::function);
      if (!route.isGet() || route.api().isEmpty() || function.isEmpty()) {
        continue;
      }
      // What does something with every request can't be answered for it.
      if (route.isWriteOnly().isTrue() || acts(function.get())) {
        continue;
      }
      for (Table table : tablesRead(function.get())) {
        paths.add(new ReadPath(route.api().get(), route, function.get(), table, app.caches()));
      }
    }
    return paths;
  }

  /** The tables that a function surely may read. */
  private static List<Table> tablesRead(LambdaFunction function) {
    List<Table> tables = new ArrayList<>();
    if (!function.grants().isComplete()) {
      return tables;
    }
    for (Grant grant : function.grants().all()) {
      for (Component target : grant.targets()) {
        if (target instanceof Table table
            && grant.service().equals("dynamodb")
            && grant.mayRead()
            && !tables.contains(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /** Whether it may send, start or store something, its own logs and measurements aside. */
  private static boolean acts(LambdaFunction function) {
    for (Grant grant : function.grants().all()) {
      if (grant.mayWrite() && !BOOKKEEPING.contains(grant.service())) {
        return true;
      }
    }
    return false;
  }

  /** Whether answers, or what they are made of, are kept anywhere on the way. */
  public Truth isCached() {
    return Truth.of(api.isCachedInFront() || usesCache()).or(stagesCache());
  }

  // A cache of the template, or one that its permissions or environment variables speak of.
  private boolean usesCache() {
    for (Cache cache : caches) {
      if (cache.users().contains(function)) {
        return true;
      }
    }
    for (Grant grant : function.grants().all()) {
      if (grant.service().equals("dax") || grant.service().equals("elasticache")) {
        return true;
      }
    }
    Optional<Block> environment = function.properties().block("Environment");
    Optional<Block> variables = environment.flatMap(settings -> settings.block("Variables"));
    if (variables.isEmpty()) {
      return environment.isPresent() && environment.get().has("Variables") == Truth.UNKNOWN;
    }
    for (Block.Field variable : variables.get().fields()) {
      String name = variable.name().toUpperCase(Locale.ROOT);
      for (String part : CACHE_NAMES) {
        if (name.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private Truth stagesCache() {
    if (!(api instanceof RestApi rest)) {
      return Truth.FALSE;
    }
    Truth caches = rest.stages().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    for (Stage stage : rest.stages()) {
      caches = caches.or(stage.caches(route));
    }
    return caches;
  }
}
