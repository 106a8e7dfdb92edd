package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** Which noun a resource declares, by its type. */
final class Declarations {
  private Declarations() {}

  static void add(Resource resource, Inventory inventory) {
    switch (resource.type()) {
      case "AWS::Lambda::Function", "AWS::Serverless::Function" ->
          inventory.add(new LambdaFunction(resource));
      case "AWS::SQS::Queue" -> inventory.add(new Queue(resource));
      case "AWS::Kinesis::Stream" -> inventory.add(new KinesisStream(resource));
      case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::Serverless::SimpleTable" ->
          inventory.add(new Table(resource));
      case "AWS::SNS::Topic" -> inventory.add(new Topic(resource));
      case "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine" ->
          inventory.add(new StateMachine(resource));
      case "AWS::AppSync::GraphQLApi", "AWS::Serverless::GraphQLApi" ->
          inventory.add(new GraphQlApi(resource));
      case "AWS::CloudFront::Distribution" -> inventory.add(new Distribution(resource));
      case "AWS::KinesisFirehose::DeliveryStream" -> inventory.add(new DeliveryStream(resource));
      case "AWS::Glue::Table" -> inventory.add(new GlueTable(resource));
      case "AWS::DAX::Cluster" -> inventory.add(new Cache(resource, Cache.Service.DAX));
      case "AWS::ElastiCache::CacheCluster",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::ElastiCache::ServerlessCache" ->
          inventory.add(new Cache(resource, Cache.Service.ELASTICACHE));
      case "AWS::MemoryDB::Cluster" -> inventory.add(new Cache(resource, Cache.Service.MEMORYDB));
      case "AWS::ElastiCache::ParameterGroup" -> inventory.add(new CacheParameterGroup(resource));
      case "AWS::RDS::DBCluster" -> inventory.add(new Database(resource));
      case "AWS::RDS::DBInstance" -> {
        if (resource.properties().has("DBClusterIdentifier").isFalse()) {
          inventory.add(new Database(resource));
        }
      }
      case "AWS::CloudWatch::Dashboard" -> inventory.add(new Dashboard(resource));
      default -> {}
    }
  }
}
