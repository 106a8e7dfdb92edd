package flow;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

public class Fetch {
  private static final S3Client S3 = S3Client.create();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public String run(Map<String, String> event, Context context) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(event.get("url"))).build();
    String page = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    S3.putObject(p -> p.bucket("pages").key(event.get("id")), RequestBody.fromString(page));
    return event.get("id");
  }
}
