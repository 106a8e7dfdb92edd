package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the {@code Events} of a SAM function or state machine.
 *
 * @param owner the function or state machine
 * @param type {@code SQS}, {@code Schedule}, …
 * @param settings the event's properties; what isn't there is pointed at by the event's name
 * @param range the event's name
 */
record SamEvent(Resource owner, String name, String type, Block settings, Range range) {

  static List<SamEvent> of(Resource owner) {
    List<SamEvent> found = new ArrayList<>();
    Optional<Block> events = owner.properties().block("Events");
    if (!owner.isSam() || events.isEmpty()) {
      return found;
    }
    for (Block.Field field : events.get().fields()) {
      Optional<Block> event = events.get().block(field.name());
      Optional<String> type = event.flatMap(each -> each.text("Type")).flatMap(Text::known);
      if (type.isPresent()) {
        Block settings = event.get().inner("Properties");
        found.add(
            new SamEvent(
                owner,
                field.name(),
                type.get(),
                settings.pointingAt(field.range()),
                field.range()));
      }
    }
    return found;
  }

  /** The logical id of what SAM makes of the event. */
  String logicalId() {
    return owner.logicalId() + name;
  }

  /** The id of what SAM makes of the event, with those of nested stacks before it. */
  String id() {
    return owner.stack().path() + logicalId();
  }

  /** As a message names it. */
  String label() {
    return "Event " + name + " of " + owner.id();
  }

  /** Whether the event is switched on, by {@code State} or {@code Enabled}. */
  Truth isEnabled() {
    return settings
        .flag("Enabled", true)
        .is(true)
        .and(settings.string("State", "ENABLED").is("DISABLED").not());
  }
}
