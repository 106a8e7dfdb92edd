package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import java.util.Optional;

/** Reads the stages of HTTP and WebSocket APIs. */
final class HttpStages {
  private HttpStages() {}

  static void connect(Application app) {
    for (Resource stage : app.resources("AWS::ApiGatewayV2::Stage")) {
      app.add(
          new HttpStage(
              stage,
              stage.properties(),
              stage.properties().text("ApiId").flatMap(app.apis()::find)));
    }
    app.httpApis().forEach(api -> addSams(app, api));
    app.webSocketApis().forEach(api -> addSams(app, api));
  }

  private static void addSams(Application app, Api api) {
    if (api.resource().isSam()) {
      app.add(new HttpStage(api.resource(), api.properties(), Optional.of(api)));
    }
  }
}
