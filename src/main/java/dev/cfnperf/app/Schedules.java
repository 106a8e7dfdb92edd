package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads EventBridge Scheduler's schedules: the resource and SAM's {@code ScheduleV2}. */
final class Schedules {
  private Schedules() {}

  static void connect(Application app) {
    for (Resource resource : app.resources("AWS::Scheduler::Schedule")) {
      Block properties = resource.properties();
      Truth enabled = properties.string("State", "ENABLED").is("DISABLED").not();
      properties.block("Target").ifPresent(block -> read(resource, block, enabled, app));
    }
    for (SamEvent event : app.samEvents()) {
      if (event.type().equals("ScheduleV2")) {
        add(event, app);
      }
    }
  }

  private static void read(Resource schedule, Block block, Truth enabled, Application app) {
    Optional<Text> arn = block.text("Arn");
    boolean calls = arn.isPresent() && arn.get().pattern().endsWith(":aws-sdk:lambda:invoke");
    Optional<Block> call = calls ? block.document("Input") : Optional.empty();
    Target target =
        Target.of(calls ? call.flatMap(in -> in.text("FunctionName")) : arn, block.place(), app);
    app.add(
        new Schedule(schedule, schedule.id(), "Schedule " + schedule.id(), block, target, enabled));
    // The API waits for the function unless it's asked not to; the templated target never does.
    boolean waits =
        calls && !call.map(in -> in.string("InvocationType", "").surely("Event")).orElse(false);
    Trigger.Kind kind = waits ? Trigger.Kind.OTHER_SYNCHRONOUS : Trigger.Kind.SCHEDULE;
    Optional<Component> from = Optional.of(app.lookup().component(schedule));
    target
        .function()
        .ifPresent(
            to -> Invocations.add(to, kind, block.at("Arn"), from, enabled, target.qualifier()));
  }

  private static void add(SamEvent event, Application app) {
    Target target = Target.of(app.lookup().component(event.owner()), event.range());
    app.add(
        new Schedule(
            event.owner(), event.id(), event.label(), event.settings(), target, event.isEnabled()));
    target
        .function()
        .ifPresent(
            to ->
                Invocations.add(
                    to,
                    Trigger.Kind.SCHEDULE,
                    event.range(),
                    Optional.empty(),
                    event.isEnabled(),
                    target.qualifier()));
  }
}
