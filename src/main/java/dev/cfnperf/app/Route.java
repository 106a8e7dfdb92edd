package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method of a path, whichever dialect declares it: a resource, an OpenAPI operation or a SAM
 * event; of a WebSocket API a route key.
 */
public final class Route extends OwnedComponent {
  /** The method that stands for all methods. */
  public static final String ANY = "ANY";

  private final Optional<Api> api;
  private final Optional<String> method;
  private final String path;
  private final Optional<Integration> integration;
  private Truth isAuthorized = Truth.UNKNOWN;
  private final Set<String> parameters = new LinkedHashSet<>();
  private final List<String> responseTypes = new ArrayList<>();

  /**
   * A route.
   *
   * @param owner the resource that declares it
   * @param range what a person would look at to see it
   * @param method in capitals; empty where the text doesn't tell, and of WebSocket APIs
   */
  Route(
      Resource owner,
      Range range,
      Optional<Api> api,
      Optional<String> method,
      String path,
      Optional<Integration> integration) {
    super(owner, range);
    this.api = api;
    this.method = method;
    this.path = path;
    this.integration = integration;
    addPathParameters();
  }

  private void addPathParameters() {
    int open = path.indexOf('{');
    while (open >= 0) {
      int close = path.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (open == 0 || path.charAt(open - 1) != '$') {
        String name = path.substring(open + 1, close);
        parameters.add(
            "path." + (name.endsWith("+") ? name.substring(0, name.length() - 1) : name));
      }
      open = path.indexOf('{', close);
    }
  }

  /** Notes whether only known callers may use it. */
  void isFor(Truth knownCallersOnly) {
    isAuthorized = knownCallersOnly;
  }

  /** Whether only callers may use it that an authorizer or IAM lets through. */
  public Truth isAuthorized() {
    return isAuthorized;
  }

  /** Notes a parameter that requests have: {@code querystring.page}, {@code header.Accept}. */
  void hasParameter(String parameter) {
    parameters.add(parameter);
  }

  /** Notes a media type that answers are declared to have. */
  void answersIn(String mediaType) {
    responseTypes.add(mediaType);
  }

  /** Notes what another declaration of the same route says. */
  void hasWhat(Route other, boolean keepsAccess) {
    parameters.addAll(other.parameters);
    responseTypes.addAll(other.responseTypes);
    if (keepsAccess) {
      isAuthorized = other.isAuthorized;
    }
  }

  /** The API it's a route of, if the template declares it. */
  public Optional<Api> api() {
    return api;
  }

  /** In capitals, {@link #ANY} for all; empty where the text doesn't tell. */
  public Optional<String> method() {
    return method;
  }

  /** {@code /orders/{id}}, {@code $default}; with holes as {@code ${…}}. */
  public String path() {
    return path;
  }

  /** What answers; empty where the text doesn't tell. */
  public Optional<Integration> integration() {
    return integration;
  }

  /**
   * The parameters that requests have as far as they are declared, path parameters included: {@code
   * path.id}, {@code querystring.page}, {@code header.Accept}.
   */
  public Set<String> parameters() {
    return parameters;
  }

  /** The media types that answers are declared to have. */
  public List<String> responseTypes() {
    return responseTypes;
  }

  public boolean isGet() {
    return method.equals(Optional.of("GET"));
  }

  public boolean isAny() {
    return method.equals(Optional.of(ANY));
  }

  /** A browser's question whether a request is allowed. */
  public boolean isPreflight() {
    return method.equals(Optional.of("OPTIONS"));
  }

  /** Whether it's a route of a REST API, which alone have caches and map answers. */
  public boolean isRest() {
    return api.isPresent()
        ? api.get() instanceof RestApi
        : owner().type().equals("AWS::ApiGateway::Method");
  }

  /**
   * Whether it writes, sends or starts something, so that each request must arrive: going by the
   * target, by what its function may do, or by what that does on GET.
   */
  public Truth isWriteOnly() {
    if (integration.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth byFunction =
        integration
            .get()
            .function()
            .map(function -> Writing.isAllItMay(function).or(Writing.isDoneOnReads(function)))
            .orElse(Truth.FALSE);
    return integration.get().isWriteOnly().or(byFunction);
  }

  /** Whether something worked out behind it could be answered from a cache instead. */
  public Truth isWorthCaching() {
    if (integration.isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (integration.get().kind() == Integration.Kind.MOCK) {
      return Truth.FALSE;
    }
    return isWriteOnly().not().and(integration.get().streams().not());
  }

  /** As people say it: {@code GET /orders}. */
  @Override
  public String toString() {
    return method.map(word -> word + " " + path).orElse(path);
  }
}
