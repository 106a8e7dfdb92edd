package catalog;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.PageIterable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public class ProductHandler implements RequestHandler<ProductQuery, List<Product>> {
  private static final DynamoDbEnhancedClient ENHANCED =
      DynamoDbEnhancedClient.builder().dynamoDbClient(DynamoDbClient.create()).build();
  private final DynamoDbTable<Product> products =
      ENHANCED.table(System.getenv("PRODUCTS"), TableSchema.fromBean(Product.class));

  @Override
  public List<Product> handleRequest(ProductQuery query, Context context) {
    if (query.getCategory() == null) {
      return products.scan().items().stream().limit(100).collect(Collectors.toList());
    }
    PageIterable<Product> pages =
        products.query(
            QueryConditional.keyEqualTo(k -> k.partitionValue(query.getCategory())));
    return pages.items().stream().collect(Collectors.toList());
  }
}
