package dev.cfnperf.app;

import java.util.Locale;

/** What it means for a {@link Graph} that an action of a service is called on something. */
final class ServiceCall {
  private ServiceCall() {}

  /**
   * The relation of the caller to what is called.
   *
   * @param action as the API or the state machine spells it: {@code PutItem}, {@code putItem}
   * @param waits whether the caller waits until a job that it starts is done
   */
  static Graph.Relation relation(Component target, String action, boolean waits) {
    if (target instanceof StateMachine || target instanceof LambdaFunction) {
      boolean synchronous = waits || action.toLowerCase(Locale.ROOT).contains("sync");
      return synchronous
          ? Graph.Relation.INVOKES_SYNCHRONOUSLY
          : Graph.Relation.INVOKES_ASYNCHRONOUSLY;
    }
    boolean delivers =
        target instanceof Queue
            || target instanceof Topic
            || target instanceof KinesisStream
            || target instanceof DeliveryStream;
    ActionPattern pattern = new ActionPattern("service:" + action);
    if (pattern.mayRead()) {
      return Graph.Relation.READS;
    }
    return delivers ? Graph.Relation.DELIVERS_TO : Graph.Relation.WRITES;
  }
}
