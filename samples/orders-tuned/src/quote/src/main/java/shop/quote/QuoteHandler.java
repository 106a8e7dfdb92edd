package shop.quote;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;

/** POST /quotes: what these lines cost today. The quote can be ordered for an hour. */
public class QuoteHandler implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    public record Line(String sku, int quantity) {
        boolean isValid() {
            return sku != null && !sku.isBlank() && quantity > 0;
        }
    }

    public record Request(String customerId, List<Line> lines) {
        boolean isValid() {
            return customerId != null && lines != null
                    && !lines.isEmpty() && lines.size() <= 10
                    && lines.stream().allMatch(line -> line != null && line.isValid());
        }
    }

    // Built before the snapshot is taken, and used by every invocation after it.
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Quotes QUOTES = new Quotes(
            DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
            System.getenv("TABLE_NAME"));

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Request request;
        try {
            request = JSON.readValue(event.getBody() == null ? "{}" : event.getBody(), Request.class);
        } catch (JsonProcessingException e) {
            return reply(400, Map.of("message", "not a quote request"));
        }
        if (request == null || !request.isValid()) {
            return reply(400, Map.of("message", "customerId and one to ten lines are required"));
        }
        try {
            return reply(201, QUOTES.create(request.customerId(), request.lines()));
        } catch (UnknownProductException e) {
            return reply(404, Map.of("message", e.getMessage()));
        }
    }

    private static APIGatewayProxyResponseEvent reply(int status, Object body) {
        try {
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(status)
                    .withHeaders(Map.of("Content-Type", "application/json"))
                    .withBody(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
