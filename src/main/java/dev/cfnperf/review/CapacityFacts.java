package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CapacityScaling.Dimension;
import dev.cfnperf.app.Dashboard;
import dev.cfnperf.app.KinesisStream;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.app.SecondaryIndex;
import dev.cfnperf.app.Stage;
import dev.cfnperf.app.Table;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import java.util.List;
import java.util.Optional;

/** What speaks for well chosen capacity units. */
final class CapacityFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation("memory-set", "functions set a memory size", CapacityFacts::memory),
          new Observation("arm64", "functions run on arm64", CapacityFacts::architecture),
          new Observation(
              "table-capacity",
              "tables are on demand, or scale what is provisioned",
              CapacityFacts::tables),
          new Observation(
              "throughput-of-its-own",
              "streams share their throughput among one consumer at most",
              CapacityFacts::streams),
          new Observation(
              "endpoint-chosen", "REST APIs choose their endpoint type", CapacityFacts::endpoints),
          new Observation(
              "dashboards", "dashboards are part of the application", CapacityFacts::dashboards),
          new Observation("traced", "functions are traced by X-Ray", CapacityFacts::tracing),
          new Observation(
              "stages-traced", "stages of REST APIs are traced by X-Ray", CapacityFacts::stages));

  private CapacityFacts() {}

  private static void memory(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      Value<Integer> memory = function.memory();
      into.tell(!memory.isDefault(), function, memory.range(), size(memory));
    }
  }

  private static String size(Value<Integer> memory) {
    return memory.isUnknown() ? "a size that deployment decides" : memory.in("MB");
  }

  private static void architecture(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      Value<String> architecture = function.code().architecture();
      String what = architecture.isUnknown() ? "decided at deployment" : architecture.toString();
      into.tell(architecture.surely("arm64"), function, architecture.range(), what);
    }
  }

  private static void tables(Application app, Sightings into) {
    for (Table table : app.tables()) {
      Truth provisioned = table.isProvisioned();
      if (provisioned.isFalse()) {
        into.holds(table, table.capacityRange(), "on demand");
      } else if (provisioned.isTrue() && (table.isGlobal() || scales(table))) {
        into.holds(table, table.capacityRange(), "provisioned, with auto scaling");
      } else {
        String what = provisioned.isTrue() ? "provisioned" : "a mode that deployment decides";
        into.lacks(table, table.capacityRange(), what);
      }
    }
  }

  private static boolean scales(Table table) {
    boolean scales = true;
    for (Dimension dimension : Dimension.values()) {
      scales &= table.scales(dimension, Optional.empty()).isTrue();
      for (SecondaryIndex index : table.globalIndexes()) {
        scales &= table.scales(dimension, Optional.of(index.name())).isTrue();
      }
    }
    return scales;
  }

  private static void streams(Application app, Sightings into) {
    for (KinesisStream stream : app.streams()) {
      int sharing = stream.sharedReaders().size();
      int all = Math.max(sharing, stream.pollers().size());
      // Who else reads it can't be seen where nobody does.
      String what =
          all == 0
              ? "no consumer to be seen"
              : sharing <= 1 && all > 1
                  ? all + " consumers, " + (all - sharing) + " of them by enhanced fan-out"
                  : sharing > 1 ? sharing + " consumers share it" : "one consumer";
      into.tell(all > 0 && sharing <= 1, stream, stream.range(), what);
    }
  }

  private static void endpoints(Application app, Sightings into) {
    for (RestApi api : app.restApis()) {
      Value<String> type = api.endpointType();
      String what = type.isUnknown() ? "a type that deployment decides" : type.toString();
      into.tell(!type.isDefault(), api, type.range(), what);
    }
  }

  private static void dashboards(Application app, Sightings into) {
    for (Dashboard dashboard : app.dashboards()) {
      into.holds(dashboard, dashboard.range(), "a dashboard");
    }
  }

  private static void tracing(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      boolean traced = function.isTraced().isTrue();
      into.tell(
          traced,
          function,
          function.at(function.tracingProperty()),
          traced ? "active tracing" : "no active tracing");
    }
  }

  private static void stages(Application app, Sightings into) {
    for (Stage stage : app.stages()) {
      boolean traced = stage.isTraced().surely(true);
      into.tell(traced, stage, stage.isTraced().range(), traced ? "active tracing" : "not traced");
    }
  }
}
