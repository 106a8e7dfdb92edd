package dev.cfnperf.rules.concurrency;

/**
 * The queue that SAM puts between a topic and a function, and what to do where that's too little.
 */
final class SqsSubscription {
  /** Why nothing can be written there. */
  static final String NO_ROOM =
      "SqsSubscription has no such setting: subscribe a queue of your own";

  private SqsSubscription() {}

  /** The change that gives the mapping a setting nevertheless, without a full stop. */
  static String mappingWith(String setting) {
    return "SqsSubscription has no such setting: subscribe a queue of your own to the topic, and let"
        + " an SQS event with "
        + setting
        + " poll it";
  }

  /** The change that gives the queue a setting nevertheless, without a full stop. */
  static String queueWith(String setting) {
    return "SAM makes the queue, and has no setting for that: name a queue of your own in SqsSubscription, with "
        + setting;
  }
}
