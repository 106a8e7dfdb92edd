package shop.quote;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prices lines from PRODUCT#sku / PRICE and keeps the result as QUOTE#id / QUOTE. */
class Quotes {

    record QuotedLine(String sku, int quantity, BigDecimal price) {}

    record Quote(String quoteId, List<QuotedLine> lines, BigDecimal total, long expiresAt) {}

    private final DynamoDbClient dynamo;
    private final String table;

    Quotes(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    Quote create(String customerId, List<QuoteHandler.Line> lines) {
        Map<String, BigDecimal> prices = prices(lines);
        List<QuotedLine> quoted = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (QuoteHandler.Line line : lines) {
            BigDecimal price = prices.get(line.sku());
            if (price == null) {
                throw new UnknownProductException(line.sku());
            }
            quoted.add(new QuotedLine(line.sku(), line.quantity(), price));
            total = total.add(price.multiply(BigDecimal.valueOf(line.quantity())));
        }
        long expiresAt = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
        Quote quote = new Quote(UUID.randomUUID().toString(), quoted, total, expiresAt);
        dynamo.putItem(PutItemRequest.builder().tableName(table).item(item(customerId, quote)).build());
        return quote;
    }

    private Map<String, BigDecimal> prices(List<QuoteHandler.Line> lines) {
        List<Map<String, AttributeValue>> keys = lines.stream()
                .map(QuoteHandler.Line::sku)
                .distinct()
                .map(sku -> Map.of("pk", text("PRODUCT#" + sku), "sk", text("PRICE")))
                .toList();
        BatchGetItemResponse response = dynamo.batchGetItem(BatchGetItemRequest.builder()
                .requestItems(Map.of(table, KeysAndAttributes.builder()
                        .keys(keys)
                        .projectionExpression("pk, price")
                        .build()))
                .build());
        if (response.unprocessedKeys().containsKey(table)) {
            throw new IllegalStateException("the table is busy");
        }
        Map<String, BigDecimal> prices = new HashMap<>();
        for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
            prices.put(item.get("pk").s().substring("PRODUCT#".length()), new BigDecimal(item.get("price").n()));
        }
        return prices;
    }

    private static Map<String, AttributeValue> item(String customerId, Quote quote) {
        List<AttributeValue> lines = quote.lines().stream()
                .map(line -> AttributeValue.fromM(Map.of(
                        "sku", text(line.sku()),
                        "quantity", number(line.quantity()),
                        "price", number(line.price()))))
                .toList();
        return Map.of(
                "pk", text("QUOTE#" + quote.quoteId()),
                "sk", text("QUOTE"),
                "customerId", text(customerId),
                "lines", AttributeValue.fromL(lines),
                "total", number(quote.total()),
                "expiresAt", number(quote.expiresAt()));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(Number value) {
        return AttributeValue.fromN(value.toString());
    }
}
