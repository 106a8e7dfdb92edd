package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;

/** A virtual private cloud that the template declares, with its endpoints to services of AWS. */
public final class Vpc extends ResourceComponent {
  private final List<Text> services = new ArrayList<>();

  Vpc(Resource resource) {
    super(resource);
  }

  void reaches(Text service) {
    services.add(service);
  }

  /**
   * Whether an endpoint of either type leads to a service.
   *
   * @param service as in ARNs: {@code dynamodb}
   */
  public Truth hasEndpointTo(String service) {
    Truth found = Truth.FALSE;
    for (Text name : services) {
      // com.amazonaws.<region>.<service>
      boolean named = name.pattern().endsWith("." + service);
      boolean told = name.afterSymbols().indexOf('.') >= 0;
      found = found.or(named ? Truth.TRUE : told ? Truth.FALSE : Truth.UNKNOWN);
    }
    return found;
  }
}
