package dev.cfnperf.code;

import dev.cfnperf.source.Truth;

/** Watches whether the handler takes the batch's first record and never another. */
final class FirstRecord {
  private boolean first;
  private boolean others;

  void iterated(Meaning source) {
    if (isRecords(source)) {
      others = true;
    }
  }

  void indexed(Meaning.Data data, String index) {
    if (isRecords(data)) {
      if (index.equals("0")) {
        first = true;
      } else {
        others = true;
      }
    }
  }

  void escapes(Meaning value) {
    if (isRecords(value)) {
      others = true;
    }
  }

  private static boolean isRecords(Meaning value) {
    return value instanceof Meaning.Data data
        && data.isEvent()
        && data.path().size() == 1
        && data.last().equalsIgnoreCase("records");
  }

  Truth answer() {
    return Truth.of(first && !others);
  }
}
