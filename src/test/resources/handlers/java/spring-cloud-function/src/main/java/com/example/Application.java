package com.example;

import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  DynamoDbClient dynamo() {
    return DynamoDbClient.create();
  }

  @Bean
  Function<Order, Receipt> place(OrderService orders) {
    return order -> orders.place(order);
  }
}
