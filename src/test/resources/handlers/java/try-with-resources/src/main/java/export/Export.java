package export;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

public class Export implements RequestHandler<ScheduledEvent, List<String>> {
  @Override
  public List<String> handleRequest(ScheduledEvent event, Context context) {
    try (DynamoDbClient dynamo = DynamoDbClient.create();
        SecretsManagerClient secrets = SecretsManagerClient.create()) {
      String salt = secrets.getSecretValue(b -> b.secretId("export/salt")).secretString();
      return dynamo.scanPaginator(ScanRequest.builder().tableName("customers").build()).stream()
          .flatMap(page -> page.items().stream())
          .map(item -> salt + item.get("id").s())
          .collect(Collectors.toList());
    }
  }
}
