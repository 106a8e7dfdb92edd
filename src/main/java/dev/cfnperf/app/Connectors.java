package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;

/** Finds what SAM's connectors grant. */
final class Connectors {
  private Connectors() {}

  static void connect(Application app) {
    for (Connector connector : Connector.of(app)) {
      for (Text permission : connector.permissions()) {
        read(app, connector, permission);
      }
    }
  }

  private static void read(Application app, Connector connector, Text permission) {
    Resource source = connector.source();
    Resource destination = connector.destination();
    String types = type(source) + "/" + type(destination);
    List<String> actions = PolicyData.connector(types, permission.pattern());
    boolean toDestination = !actions.isEmpty() && actions.get(0).equals("destination");
    Resource actor = toDestination ? destination : source;
    Resource target = toDestination ? source : destination;
    app.lookup()
        .principal(actor)
        .ifPresent(
            principal ->
                new PolicyReader(app, principal.grants())
                    .connector(
                        actions.subList(toDestination ? 1 : 0, actions.size()),
                        target,
                        permission));
  }

  private static String type(Resource resource) {
    return switch (resource.type()) {
      case "AWS::Serverless::Function" -> "Lambda_Function";
      case "AWS::Serverless::SimpleTable" -> "DynamoDB_Table";
      case "AWS::Serverless::StateMachine" -> "StepFunctions_StateMachine";
      default -> {
        String[] names = resource.type().split("::", -1);
        yield names.length == 3 ? names[1] + "_" + names[2] : resource.type();
      }
    };
  }
}
