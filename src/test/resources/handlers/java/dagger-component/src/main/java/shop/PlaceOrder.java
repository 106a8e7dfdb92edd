package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import javax.inject.Inject;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

public class PlaceOrder implements RequestHandler<List<String>, Integer> {
  @Inject EventBridgeClient events;

  public PlaceOrder() {
    DaggerShop.create().inject(this);
  }

  @Override
  public Integer handleRequest(List<String> lines, Context context) {
    for (String line : lines) {
      events.putEvents(
          r ->
              r.entries(
                  PutEventsRequestEntry.builder()
                      .eventBusName(System.getenv("BUS"))
                      .source("shop")
                      .detailType("Line")
                      .detail(line)
                      .build()));
    }
    return lines.size();
  }
}
