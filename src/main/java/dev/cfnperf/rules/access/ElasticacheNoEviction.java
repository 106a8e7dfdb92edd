package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Cache;
import dev.cfnperf.app.CacheParameterGroup;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ElasticacheNoEviction implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (CacheParameterGroup group : app.cacheParameterGroups()) {
      if (!group.evictionPolicy().surely("noeviction")) {
        continue;
      }
      Findings.Draft draft = findings.at(group.evictionPolicy().range(), group);
      for (Cache cache : group.caches()) {
        draft.related(cache, "has these settings");
      }
      draft.report(
          "Parameter group "
              + group
              + " has maxmemory-policy "
              + group.evictionPolicy()
              + ": once the memory is full, the cache refuses to store anything new. Set it to"
              + " allkeys-lru, or to volatile-lru if every entry has a time to live.");
    }
  }
}
