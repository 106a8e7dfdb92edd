package mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.lambda.powertools.batch.BatchMessageHandlerBuilder;
import software.amazon.lambda.powertools.batch.handler.BatchMessageHandler;

public class MailHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final SesClient ses = SesClient.create();
  private final BatchMessageHandler<SQSEvent, SQSBatchResponse> handler =
      new BatchMessageHandlerBuilder()
          .withSqsBatchHandler()
          .buildWithMessageHandler(this::send, Mail.class);

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return handler.processBatch(event, context);
  }

  private void send(Mail mail) {
    ses.sendEmail(
        request ->
            request
                .source(System.getenv("SENDER"))
                .destination(to -> to.toAddresses(mail.to()))
                .message(text -> text.subject(s -> s.data(mail.subject()))));
  }

  record Mail(String to, String subject) {}
}
