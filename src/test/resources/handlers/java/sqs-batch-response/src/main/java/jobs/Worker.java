package jobs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

public class Worker implements RequestHandler<SQSEvent, SQSBatchResponse> {
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures =
        event.getRecords().stream().map(this::work).filter(Objects::nonNull).collect(Collectors.toList());
    return SQSBatchResponse.builder().withBatchItemFailures(failures).build();
  }

  private SQSBatchResponse.BatchItemFailure work(SQSEvent.SQSMessage message) {
    return message.getBody().isBlank()
        ? new SQSBatchResponse.BatchItemFailure(message.getMessageId())
        : null;
  }
}
