package dev.cfnperf.review;

import dev.cfnperf.app.Application;

/**
 * A kind of fact that can be told from the graph.
 *
 * @param id as {@code improvement-plan.yaml} names it
 * @param statement what holds or doesn't, of several: {@code functions set their memory size}
 */
record Observation(String id, String statement, Look look) {

  /** Goes through the parts of an application that the fact is about. */
  interface Look {
    void at(Application app, Sightings into);
  }
}
