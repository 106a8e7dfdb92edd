package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/** Reads EventBridge rules: {@code AWS::Events::Rule} and the SAM events that become some. */
final class EventRules {
  private EventRules() {}

  static void connect(Application app) {
    for (Resource resource : app.resources("AWS::Events::Rule")) {
      read(resource, app);
    }
    for (SamEvent event : app.samEvents()) {
      switch (event.type()) {
        case "Schedule" -> add(event, Trigger.Kind.SCHEDULE, app);
        case "EventBridgeRule", "CloudWatchEvent" -> add(event, Trigger.Kind.EVENT_RULE, app);
        default -> {}
      }
    }
  }

  private static void read(Resource rule, Application app) {
    Block properties = rule.properties();
    Truth enabled = isEnabled(properties);
    Trigger.Kind kind = kind(properties);
    for (Block item : properties.blocks("Targets")) {
      Target target = Target.of(item.text("Arn"), item.place(), app);
      app.add(new RuleTarget(rule, rule.id(), "Rule " + rule.id(), item, target, enabled));
      trigger(target, kind, item.place(), Optional.of(app.lookup().component(rule)), enabled);
    }
  }

  static Truth isEnabled(Block rule) {
    return rule.string("State", "ENABLED").is("DISABLED").not();
  }

  /** What a rule is to those it invokes: a clock or a filter of events. */
  static Trigger.Kind kind(Block rule) {
    return rule.has("EventPattern").isFalse() && rule.sets("ScheduleExpression")
        ? Trigger.Kind.SCHEDULE
        : Trigger.Kind.EVENT_RULE;
  }

  private static void add(SamEvent event, Trigger.Kind kind, Application app) {
    Target target = Target.of(app.lookup().component(event.owner()), event.range());
    app.add(
        new RuleTarget(
            event.owner(), event.id(), event.label(), event.settings(), target, event.isEnabled()));
    trigger(target, kind, event.range(), Optional.empty(), event.isEnabled());
  }

  private static void trigger(
      Target target, Trigger.Kind kind, Range place, Optional<Component> from, Truth enabled) {
    target
        .function()
        .ifPresent(to -> Invocations.add(to, kind, place, from, enabled, target.qualifier()));
  }
}
