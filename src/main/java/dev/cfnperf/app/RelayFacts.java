package dev.cfnperf.app;

import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.Import;
import dev.cfnperf.source.BuiltInTable;
import dev.cfnperf.source.SourceText;
import java.util.List;
import java.util.Map;

/** What triggers can reach without a function between; the table lies beside this class. */
final class RelayFacts {
  private static final Map<String, String> TABLE =
      BuiltInTable.beside(RelayFacts.class, "relays.properties");

  private RelayFacts() {}

  private static String[] words(String key) {
    return TABLE.getOrDefault(key, "").split(" ");
  }

  /** Whether a kind of trigger can call an operation, written {@code dynamodb:PutItem}. */
  static boolean reaches(Trigger.Kind kind, String api) {
    for (String pattern : words(keyOf(kind))) {
      if (new ActionPattern(pattern).covers(api)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a role that allows nothing but a service already tells of a relay behind a kind. */
  static boolean isToldByGrants(Trigger.Kind kind, String service) {
    for (String each : words(keyOf(kind) + ".granted")) {
      if (each.equals(service)) {
        return true;
      }
    }
    return false;
  }

  private static String keyOf(Trigger.Kind kind) {
    return switch (kind) {
      case REST_API -> "rest-api";
      case HTTP_API -> "http-api";
      case WEBSOCKET_API -> "websocket-api";
      case APPSYNC -> "appsync";
      case STATE_MACHINE -> "state-machine";
      case EVENT_RULE -> "event-rule";
      case SCHEDULE -> "schedule";
      case S3 -> "s3";
      case SNS -> "sns";
      default -> "pipe";
    };
  }

  static String serviceName(String service) {
    return TABLE.getOrDefault("name." + service, service);
  }

  /** Whether the source imports only itself, the SDK, and what serves mapping and logging. */
  static boolean importsOnlyPlumbing(FunctionCode code) {
    for (Import each : code.imports()) {
      if (!isPlumbing(each.module()) && !takesOnlyPlumbing(each) && !isOwn(each.module(), code)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlumbing(String module) {
    String name = module.startsWith("node:") ? module.substring(5) : module;
    for (String known : words("imports")) {
      boolean within =
          name.startsWith(known)
              && (name.length() == known.length()
                  || "./".indexOf(name.charAt(known.length())) >= 0);
      if (within) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesOnlyPlumbing(Import each) {
    String module = each.module().startsWith("node:") ? each.module().substring(5) : each.module();
    List<String> known = List.of(words("imports.names"));
    for (String name : each.names()) {
      if (!known.contains(module + "#" + name)) {
        return false;
      }
    }
    return !each.isWhole();
  }

  private static boolean isOwn(String module, FunctionCode code) {
    if (module.startsWith(".")) {
      return true;
    }
    String path = "/" + module.replace('.', '/');
    for (SourceText file : code.files()) {
      String folderAndName = "/" + file.path();
      if (folderAndName.contains(path + ".") || folderAndName.contains(path + "/")) {
        return true;
      }
    }
    return false;
  }
}
