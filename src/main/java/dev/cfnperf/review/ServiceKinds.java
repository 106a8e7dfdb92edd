package dev.cfnperf.review;

import java.util.Set;

/** What resources are there for, by the service in their type: {@code DocDB} of AWS::DocDB::…. */
final class ServiceKinds {
  private static final Set<String> DATABASES =
      Set.of(
          "RDS",
          "DSQL",
          "DocDB",
          "DocDBElastic",
          "Neptune",
          "NeptuneGraph",
          "Cassandra",
          "Timestream",
          "Redshift",
          "RedshiftServerless",
          "Elasticsearch",
          "OpenSearchService",
          "OpenSearchServerless",
          "MemoryDB");
  // Identities, settings, networks and what watches: they carry no requests or records of users.
  private static final Set<String> BYSTANDERS =
      Set.of(
          "IAM",
          "KMS",
          "SSM",
          "SecretsManager",
          "CertificateManager",
          "Logs",
          "CloudWatch",
          "CloudTrail",
          "CloudFormation",
          "Config",
          "Budgets",
          "CodeDeploy",
          "CodeBuild",
          "CodePipeline",
          "ECR",
          "EC2",
          "Route53",
          "WAFv2",
          "ApplicationAutoScaling");
  // What else stands in those services, and what functions alone decide on.
  private static final Set<String> LOADED = Set.of("AWS::EC2::Instance", "AWS::EC2::EC2Fleet");
  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "AWS::Lambda::Function",
          "AWS::Lambda::Version",
          "AWS::Lambda::Alias",
          "AWS::Lambda::Permission",
          "AWS::Lambda::EventInvokeConfig",
          "AWS::Lambda::LayerVersion",
          "AWS::Lambda::LayerVersionPermission",
          "AWS::Serverless::Function",
          "AWS::Serverless::LayerVersion",
          "AWS::Serverless::Connector");

  private ServiceKinds() {}

  /** Whether any of some types is of a database other than DynamoDB. */
  static boolean haveDatabase(Set<String> types) {
    for (String type : types) {
      if (DATABASES.contains(service(type))) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of some types is of a load balancer. */
  static boolean haveLoadBalancer(Set<String> types) {
    return types.contains("AWS::ElasticLoadBalancingV2::LoadBalancer")
        || types.contains("AWS::ElasticLoadBalancing::LoadBalancer");
  }

  /** Whether any of some types, functions aside, is of something that load could be put on. */
  static boolean haveLoad(Set<String> types) {
    for (String type : types) {
      boolean idle = BYSTANDERS.contains(service(type)) || OF_FUNCTIONS.contains(type);
      if (type.startsWith("AWS::") && (!idle || LOADED.contains(type))) {
        return true;
      }
    }
    return false;
  }

  private static String service(String type) {
    String[] parts = type.split("::", -1);
    return parts.length == 3 ? parts[1] : "";
  }
}
