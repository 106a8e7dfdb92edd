package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads CloudFront distributions, and what they stand in front of. */
final class Distributions {
  private final Application app;
  private final Map<String, Resource> domains = new HashMap<>();
  private final Map<String, CachePolicy> policies = new HashMap<>();

  private Distributions(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Distributions distributions = new Distributions(app);
    distributions.readCustomDomains();
    for (Resource resource : app.resources("AWS::CloudFront::CachePolicy")) {
      distributions.policies.put(resource.id(), CachePolicy.declared(resource));
    }
    for (Distribution distribution : app.distributions()) {
      distributions.readOrigins(distribution);
      distributions.readBehaviors(distribution);
      if (!distribution.isEnabled().isFalse()) {
        putInFront(distribution);
      }
    }
  }

  private static void putInFront(Distribution distribution) {
    Map<Api, Boolean> behind = new LinkedHashMap<>();
    for (CacheBehavior behavior : distribution.behaviors()) {
      boolean caches = !behavior.caches().isFalse();
      behavior
          .origin()
          .flatMap(Origin::api)
          .ifPresent(api -> behind.merge(api, caches, Boolean::logicalOr));
    }
    behind.forEach((api, caches) -> api.frontedBy(distribution, caches));
  }

  /** Whose API answers under a domain name that the template gives to one. */
  private void readCustomDomains() {
    for (Resource mapping : app.resources()) {
      Optional<Text> api =
          switch (mapping.type()) {
            case "AWS::ApiGateway::BasePathMapping" -> mapping.properties().text("RestApiId");
            case "AWS::ApiGatewayV2::ApiMapping" -> mapping.properties().text("ApiId");
            default -> Optional.empty();
          };
      Optional<Text> domain = mapping.properties().text("DomainName");
      if (api.isPresent() && domain.isPresent()) {
        api.flatMap(app.links()::resource)
            .ifPresent(
                found -> {
                  domains.put(domain.get().pattern(), found);
                  app.links()
                      .resource(domain.get())
                      .ifPresent(declared -> domains.put(declared.id(), found));
                });
      }
    }
    for (Resource resource : app.resources()) {
      if (resource.type().equals("AWS::Serverless::Api")
          || resource.type().equals("AWS::Serverless::HttpApi")) {
        resource
            .properties()
            .block("Domain")
            .flatMap(domain -> domain.text("DomainName"))
            .ifPresent(name -> domains.put(name.pattern(), resource));
      } else if (resource.type().endsWith("::DomainName")) {
        Resource api = domains.get(resource.id());
        resource
            .properties()
            .text("DomainName")
            .filter(name -> api != null)
            .ifPresent(name -> domains.put(name.pattern(), api));
      }
    }
  }

  private void readOrigins(Distribution distribution) {
    for (Block origin : distribution.config().blocks("Origins")) {
      Optional<Text> domain = origin.text("DomainName");
      Optional<Resource> resource = domain.flatMap(this::behind);
      String written = domain.map(Text::toString).orElse("${DomainName}");
      Optional<Api> api = resource.flatMap(app.apis()::of);
      Origin.Kind kind =
          api.map(Origin::kindOf)
              .orElseGet(() -> resource.map(Origin::kindOf).orElse(Origin.Kind.UNKNOWN));
      if (kind == Origin.Kind.UNKNOWN) {
        kind = origin.sets("S3OriginConfig") ? Origin.Kind.BUCKET : Origin.kindOf(written);
      }
      distribution.add(
          new Origin(
              origin.text("Id").map(Text::toString).orElse("?"),
              kind,
              resource.map(this::component),
              written,
              origin.text("OriginPath").map(Text::toString).orElse(""),
              !origin.has("OriginAccessControlId").isFalse(),
              origin.place()));
    }
  }

  private Component component(Resource resource) {
    Optional<Api> api = app.apis().of(resource);
    if (api.isPresent()) {
      return api.get();
    }
    for (FunctionUrl url : app.functionUrls()) {
      if (url.id().equals(resource.id())) {
        return url;
      }
    }
    return new OtherComponent(resource);
  }

  private Optional<Resource> behind(Text domain) {
    Resource named = domains.get(domain.pattern());
    if (named != null) {
      return Optional.of(named);
    }
    Optional<Resource> found = app.links().resource(domain);
    return found.isPresent()
        ? found.map(resource -> domains.getOrDefault(resource.id(), resource))
        : ofSamUrl(domain);
  }

  /** SAM names the URL that it gives a function after the function. */
  private Optional<Resource> ofSamUrl(Text domain) {
    for (String symbol : domain.symbols()) {
      String id = Links.idOf(symbol);
      if (id.endsWith("Url") && Links.attributeOf(symbol).startsWith("FunctionUrl")) {
        Optional<Resource> function = app.links().byId(id.substring(0, id.length() - 3));
        if (function.isPresent() && function.get().isSam()) {
          return function;
        }
      }
    }
    return Optional.empty();
  }

  private void readBehaviors(Distribution distribution) {
    Block config = distribution.config();
    config
        .block("DefaultCacheBehavior")
        .ifPresent(settings -> addBehavior(distribution, settings, true));
    for (Block settings : config.blocks("CacheBehaviors")) {
      addBehavior(distribution, settings, false);
    }
  }

  private void addBehavior(Distribution distribution, Block settings, boolean isDefault) {
    CachePolicy policy = policyOf(settings);
    CacheBehavior behavior =
        new CacheBehavior(
            distribution, settings, isDefault, policy, originOf(distribution, settings));
    policy.appliesTo(behavior);
    distribution.add(behavior);
  }

  private CachePolicy policyOf(Block settings) {
    if (settings.has("CachePolicyId").isFalse()) {
      return CachePolicy.legacy(settings);
    }
    CachePolicy declared =
        settings
            .text("CachePolicyId")
            .flatMap(app.links()::resource)
            .map(resource -> policies.get(resource.id()))
            .orElse(null);
    return declared == null ? CachePolicy.provided(settings) : declared;
  }

  private static Optional<Origin> originOf(Distribution distribution, Block settings) {
    Optional<Text> target = settings.text("TargetOriginId");
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String id = target.get().toString();
    for (Block group :
        distribution
            .config()
            .block("OriginGroups")
            .map(groups -> groups.blocks("Items"))
            .orElse(List.of())) {
      if (group.text("Id").map(Text::toString).orElse("").equals(id)) {
        id = firstMember(group).orElse(id);
      }
    }
    for (Origin origin : distribution.origins()) {
      if (origin.id().equals(id)) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> firstMember(Block group) {
    return group
        .block("Members")
        .map(members -> members.blocks("Items"))
        .filter(items -> !items.isEmpty())
        .flatMap(items -> items.get(0).text("OriginId"))
        .map(Text::toString);
  }
}
