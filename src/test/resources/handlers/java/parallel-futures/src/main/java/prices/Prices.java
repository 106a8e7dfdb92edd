package prices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

public class Prices implements RequestHandler<List<String>, List<String>> {
  private static final DynamoDbAsyncClient CLIENT = DynamoDbAsyncClient.builder().build();

  @Override
  public List<String> handleRequest(List<String> skus, Context context) {
    List<CompletableFuture<GetItemResponse>> pending =
        skus.stream().map(this::price).collect(Collectors.toList());
    return pending.stream()
        .map(CompletableFuture::join)
        .map(response -> response.item().get("price").n())
        .collect(Collectors.toList());
  }

  private CompletableFuture<GetItemResponse> price(String sku) {
    return CLIENT.getItem(
        GetItemRequest.builder()
            .tableName("prices")
            .key(Map.of("sku", AttributeValue.builder().s(sku).build()))
            .projectionExpression("price")
            .build());
  }
}
