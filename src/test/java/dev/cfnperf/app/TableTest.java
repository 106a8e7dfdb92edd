package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableTest {
  @Test
  void indexesTellTheirProjectionAndCapacity() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Orders:
                Type: AWS::DynamoDB::Table
                Properties:
                  ProvisionedThroughput: {ReadCapacityUnits: 10, WriteCapacityUnits: 5}
                  LocalSecondaryIndexes:
                    - {IndexName: byDay, Projection: {ProjectionType: KEYS_ONLY}}
                  GlobalSecondaryIndexes:
                    - IndexName: byCustomer
                      Projection: {ProjectionType: ALL}
                      ProvisionedThroughput: {ReadCapacityUnits: 10, WriteCapacityUnits: 2}
                    - {IndexName: byState}
            """);
    Table table = app.tables().iterator().next();
    assertThat(table.indexes())
        .extracting(
            index ->
                index.kind()
                    + " "
                    + index
                    + " "
                    + index.projection()
                    + " "
                    + index.writeCapacity().map(Object::toString).orElse("-"))
        .containsExactly(
            "GLOBAL byCustomer ALL 2", "GLOBAL byState unknown -", "LOCAL byDay KEYS_ONLY -");
    assertThat(table.writeCapacity()).get().hasToString("5");
    assertThat(table.readCapacity()).get().hasToString("10");
  }
}
