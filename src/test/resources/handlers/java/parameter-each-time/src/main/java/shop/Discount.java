package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;

public class Discount implements RequestHandler<Map<String, String>, Double> {
  private final SsmClient ssm = SsmClient.create();

  @Override
  public Double handleRequest(Map<String, String> order, Context context) {
    double total = Double.parseDouble(order.get("total"));
    return total > 100 ? total * (1 - rate()) : total;
  }

  private double rate() {
    GetParameterRequest request = GetParameterRequest.builder().name("/shop/discount").build();
    return Double.parseDouble(ssm.getParameter(request).parameter().value());
  }
}
