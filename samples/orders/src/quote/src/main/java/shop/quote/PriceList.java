package shop.quote;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.model.AttributeValue;
import com.amazonaws.services.dynamodbv2.model.GetItemRequest;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The prices, kept beside the orders as PRODUCT#sku / PRICE. */
@Component
public class PriceList {

    public record QuotedLine(String sku, int quantity, BigDecimal price) {}

    public record Quote(List<QuotedLine> lines, BigDecimal total) {}

    private final AmazonDynamoDB dynamo;
    private final String table = System.getenv("TABLE_NAME");

    public PriceList(AmazonDynamoDB dynamo) {
        this.dynamo = dynamo;
    }

    public Quote quote(List<QuoteHandler.Line> lines) {
        List<QuotedLine> quoted = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (QuoteHandler.Line line : lines) {
            Map<String, AttributeValue> item = dynamo.getItem(new GetItemRequest()
                    .withTableName(table)
                    .withKey(Map.of(
                            "pk", new AttributeValue("PRODUCT#" + line.sku()),
                            "sk", new AttributeValue("PRICE")))).getItem();
            if (item == null) {
                throw new UnknownProductException(line.sku());
            }
            BigDecimal price = new BigDecimal(item.get("price").getN());
            quoted.add(new QuotedLine(line.sku(), line.quantity(), price));
            total = total.add(price.multiply(BigDecimal.valueOf(line.quantity())));
        }
        return new Quote(quoted, total);
    }
}
