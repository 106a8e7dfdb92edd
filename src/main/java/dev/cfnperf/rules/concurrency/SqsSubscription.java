package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Fix;

/**
 * The queue that SAM puts between a topic and a function, and what to do where that's too little.
 */
final class SqsSubscription {
  private SqsSubscription() {}

  /** A fix of how something polls, unless SAM polls in the author's stead. */
  static Fix fix(Poller poller, Fix fix) {
    return poller.isOfSubscription()
        ? fix.refused(
            "SqsSubscription has no such setting: declare the queue, subscribe it to the topic,"
                + " and make it an SQS event")
        : fix;
  }

  /** The change that gives the mapping a setting nevertheless, without a full stop. */
  static String mappingWith(String setting) {
    return "SqsSubscription has no such setting: subscribe a queue of your own to the topic, and let"
        + " an SQS event with "
        + setting
        + " poll it";
  }

  /** The change that gives the queue a setting nevertheless, without a full stop. */
  static String queueWith(String setting) {
    return "SAM makes the queue, and has no setting for that: name a queue of your own in"
        + " SqsSubscription, with "
        + setting;
  }
}
