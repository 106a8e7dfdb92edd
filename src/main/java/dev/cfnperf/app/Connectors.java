package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads SAM's connectors, resources of their own or embedded in their source. */
final class Connectors {
  private final Application app;

  private Connectors(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Connectors connectors = new Connectors(app);
    for (Resource resource : app.resources()) {
      if (resource.type().equals("AWS::Serverless::Connector")) {
        Block properties = resource.properties();
        connectors
            .end(resource, properties.blocks("Source"))
            .forEach(source -> connectors.read(resource, source, properties));
      }
      resource
          .attributes()
          .block("Connectors")
          .ifPresent(embedded -> connectors.readEmbedded(resource, embedded));
    }
  }

  private void readEmbedded(Resource source, Block connectors) {
    for (Block.Field field : connectors.fields()) {
      connectors
          .block(field.name())
          .flatMap(connector -> connector.block("Properties"))
          .ifPresent(properties -> read(source, source, properties));
    }
  }

  private void read(Resource place, Resource source, Block properties) {
    for (Resource destination : end(place, properties.blocks("Destination"))) {
      for (Text permission : properties.texts("Permissions")) {
        String types = type(source) + "/" + type(destination);
        List<String> actions = PolicyData.connector(types, permission.pattern());
        boolean toDestination = !actions.isEmpty() && actions.get(0).equals("destination");
        Resource actor = toDestination ? destination : source;
        Resource target = toDestination ? source : destination;
        Principals.of(app.principals(), actor)
            .ifPresent(
                principal ->
                    new PolicyReader(app, principal.grants())
                        .connector(
                            actions.subList(toDestination ? 1 : 0, actions.size()),
                            target,
                            permission));
      }
    }
  }

  // By logical id, or by an ARN; what stands elsewhere is left out.
  private List<Resource> end(Resource place, List<Block> ends) {
    List<Resource> found = new ArrayList<>();
    for (Block end : ends) {
      Optional<Resource> resource =
          end.text("Id")
              .flatMap(Text::known)
              .flatMap(id -> app.links().byId(place.stack().path() + id))
              .or(() -> end.text("Arn").flatMap(app.links()::resource));
      resource.ifPresent(found::add);
    }
    return found;
  }

  private static String type(Resource resource) {
    return switch (resource.type()) {
      case "AWS::Serverless::Function" -> "Lambda_Function";
      case "AWS::Serverless::SimpleTable" -> "DynamoDB_Table";
      case "AWS::Serverless::StateMachine" -> "StepFunctions_StateMachine";
      default -> {
        String[] names = resource.type().split("::");
        yield names.length == 3 ? names[1] + "_" + names[2] : resource.type();
      }
    };
  }
}
