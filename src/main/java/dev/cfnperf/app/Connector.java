package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A SAM connector from one resource to another: a resource of its own, or embedded in its source.
 * One with several destinations counts for each.
 *
 * @param permissions {@code Read}, {@code Write}
 * @param range where it's declared
 */
record Connector(Resource source, Resource destination, List<Text> permissions, Range range) {

  static List<Connector> of(Application app) {
    List<Connector> found = new ArrayList<>();
    for (Resource resource : app.resources()) {
      if (resource.type().equals("AWS::Serverless::Connector")) {
        Block properties = resource.properties();
        for (Resource source : ends(app, resource, properties.blocks("Source"))) {
          add(app, resource, source, properties, resource.range(), found);
        }
      }
      Optional<Block> embedded = resource.attributes().block("Connectors");
      if (embedded.isPresent()) {
        for (Block.Field field : embedded.get().fields()) {
          embedded
              .get()
              .block(field.name())
              .flatMap(connector -> connector.block("Properties"))
              .ifPresent(
                  properties -> add(app, resource, resource, properties, field.range(), found));
        }
      }
    }
    return found;
  }

  private static void add(
      Application app,
      Resource place,
      Resource source,
      Block properties,
      Range range,
      List<Connector> found) {
    for (Resource destination : ends(app, place, properties.blocks("Destination"))) {
      found.add(new Connector(source, destination, properties.texts("Permissions"), range));
    }
  }

  // By logical id, ARN, or an API's id; what stands elsewhere is left out.
  private static List<Resource> ends(Application app, Resource place, List<Block> ends) {
    List<Resource> found = new ArrayList<>();
    for (Block end : ends) {
      end.text("Id")
          .flatMap(Text::known)
          .flatMap(id -> app.links().byId(place.stack().path() + id))
          .or(() -> end.text("Arn").flatMap(app.links()::resource))
          .or(() -> end.text("ResourceId").flatMap(app.links()::resource))
          .ifPresent(found::add);
    }
    return found;
  }
}
