package read;

import com.amazonaws.services.lambda.runtime.Context;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;

public class Main {
  private static final SsmClient SSM = SsmClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private static final String LIMIT = SSM.getParameter(p -> p.name("/read/limit")).parameter().value();

  public int run(String event, Context context) {
    return Math.min(event.length(), Integer.parseInt(LIMIT));
  }
}
