package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import java.util.Optional;

/** A part of the application that a finding can be about. */
public interface Component {

  /** The logical id; within nested stacks preceded by theirs: {@code Payments/Worker}. */
  String id();

  /** The logical id where the template declares it, or what makes AWS create it. */
  Range range();

  /** The CDK construct path, where the template was synthesized from one. */
  Optional<String> construct();
}
