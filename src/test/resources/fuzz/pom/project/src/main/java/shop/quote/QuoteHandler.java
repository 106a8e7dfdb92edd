package shop.quote;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import java.util.List;
import java.util.Map;

/** POST /quotes: what these lines would cost today. */
public class QuoteHandler implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    public record Line(String sku, int quantity) {}

    public record Request(List<Line> lines) {}

    private static final ApplicationContext SPRING = new AnnotationConfigApplicationContext(QuoteConfig.class);

    private final ObjectMapper json = new ObjectMapper();
    private final PriceList prices = SPRING.getBean(PriceList.class);

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        try {
            Request request = json.readValue(event.getBody(), Request.class);
            if (request.lines() == null || request.lines().isEmpty()) {
                return reply(400, Map.of("message", "lines are required"));
            }
            return reply(200, prices.quote(request.lines()));
        } catch (JsonProcessingException e) {
            return reply(400, Map.of("message", "not a quote request"));
        } catch (UnknownProductException e) {
            return reply(404, Map.of("message", e.getMessage()));
        }
    }

    private APIGatewayProxyResponseEvent reply(int status, Object body) {
        try {
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(status)
                    .withHeaders(Map.of("Content-Type", "application/json"))
                    .withBody(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
