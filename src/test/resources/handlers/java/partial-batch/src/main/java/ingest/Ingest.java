package ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

public class Ingest implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final EventBridgeClient events = EventBridgeClient.create();

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent input, Context context) {
    List<StreamsEventResponse.BatchItemFailure> failures = new ArrayList<>();
    for (DynamodbEvent.DynamodbStreamRecord record : input.getRecords()) {
      try {
        publish(record);
      } catch (RuntimeException e) {
        failures.add(
            new StreamsEventResponse.BatchItemFailure(record.getDynamodb().getSequenceNumber()));
        return new StreamsEventResponse(failures);
      }
    }
    return new StreamsEventResponse(failures);
  }

  private void publish(DynamodbEvent.DynamodbStreamRecord record) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(System.getenv("BUS"))
            .source("orders")
            .detailType(record.getEventName())
            .detail(record.getDynamodb().toString())
            .build();
    events.putEvents(PutEventsRequest.builder().entries(entry).build());
  }
}
