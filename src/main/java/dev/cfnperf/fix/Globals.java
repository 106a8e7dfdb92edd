package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.source.Spot;
import java.util.Optional;

/** What SAM's Globals of a document say. */
final class Globals {
  private Globals() {}

  /** Whether something stands at the end of a path there. */
  static boolean sets(Document document, Spot.Shared shared) throws Refusal {
    Place place = Place.of(shared.holder(), document);
    for (String name : shared.path()) {
      Optional<Entry> inner = place.own(name);
      if (inner.isEmpty()) {
        return false;
      }
      place = place.into(inner.get());
    }
    return true;
  }
}
