package dev.cfnperf.review;

import dev.cfnperf.rules.Finding;
import java.util.List;

/** What can be said of one bullet of the improvement plan. */
public sealed interface Verdict {

  /** As programs spell it. */
  String id();

  /** As people read it. */
  String label();

  /** What was looked at, whether it speaks for the advice or not; at most one of each kind. */
  List<Fact> facts();

  /** The findings of the bullet's rules, sorted by place. */
  List<Finding> findings();

  /**
   * All that the advice is about follows it.
   *
   * @param facts those that tell hold wherever they apply; others only speak for it
   * @param found what was looked for in the repository and is there
   */
  record Met(List<Fact> facts, List<Search> found) implements Verdict {
    @Override
    public String id() {
      return "met";
    }

    @Override
    public String label() {
      return "met";
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /**
   * The template departs from the advice.
   *
   * @param findings one at least is a warning or an error
   */
  record NeedsWork(List<Finding> findings, List<Fact> facts) implements Verdict {
    @Override
    public String id() {
      return "needs-work";
    }

    @Override
    public String label() {
      return "needs work";
    }
  }

  /**
   * It depends on traffic, intent or measurements, which no template shows.
   *
   * @param question what people are to answer
   * @param lookedFor what was looked for in the repository, and what there is of it
   * @param findings all of them info: what to weigh in answering
   */
  record CantBeSeen(
      String question, List<Search> lookedFor, List<Finding> findings, List<Fact> facts)
      implements Verdict {
    @Override
    public String id() {
      return "cant-be-seen";
    }

    @Override
    public String label() {
      return "can't be seen here";
    }
  }

  /** There is nothing that the advice is about. */
  record DoesNotApply(String reason) implements Verdict {
    @Override
    public String id() {
      return "does-not-apply";
    }

    @Override
    public String label() {
      return "doesn't apply";
    }

    @Override
    public List<Fact> facts() {
      return List.of();
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }
}
