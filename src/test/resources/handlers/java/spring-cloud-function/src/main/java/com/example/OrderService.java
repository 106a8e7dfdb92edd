package com.example;

import java.util.Map;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Service
public class OrderService {
  private final DynamoDbClient dynamo;

  OrderService(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  Receipt place(Order order) {
    dynamo.putItem(
        put ->
            put.tableName(System.getenv("ORDERS"))
                .item(Map.of("id", AttributeValue.builder().s(order.id()).build())));
    return new Receipt(order.id());
  }
}
