package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CacheTest {
  @Test
  void aFunctionUsesTheCacheThatItNamesOrThatItsNetworkReaches() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Named:
                Type: AWS::ElastiCache::ServerlessCache
                Properties: {Engine: valkey, SecurityGroupIds: [!Ref Closed]}
              Reached:
                Type: AWS::DAX::Cluster
                Properties: {SecurityGroupIds: [!Ref Open]}
              Lonely:
                Type: AWS::ElastiCache::CacheCluster
                Properties: {Engine: redis, VpcSecurityGroupIds: [!Ref Closed]}
              Open: {Type: AWS::EC2::SecurityGroup}
              OpenRule:
                Type: AWS::EC2::SecurityGroupIngress
                Properties: {GroupId: !GetAtt Open.GroupId, CidrIp: 10.0.0.0/8}
              Closed: {Type: AWS::EC2::SecurityGroup}
              Functions: {Type: AWS::EC2::SecurityGroup}
              Reader:
                Type: AWS::Lambda::Function
                Properties:
                  VpcConfig: {SecurityGroupIds: [!Ref Functions], SubnetIds: [subnet-1]}
                  Environment:
                    Variables: {REDIS: !Join ["", ["redis://", !GetAtt Named.Endpoint.Address]]}
              Outside: {Type: AWS::Lambda::Function}
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties: {Dimensions: [{Name: CacheClusterId, Value: !Ref Lonely}]}
            """);
    assertThat(app.caches())
        .extracting(cache -> cache + " " + cache.users() + " " + cache.isNamedByOthers())
        .containsExactly("Named [Reader] false", "Reached [Reader] false", "Lonely [] false");
  }

  @Test
  void aParameterGroupKnowsItsCaches() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Settings:
                Type: AWS::ElastiCache::ParameterGroup
                Properties: {Properties: {maxmemory-policy: noeviction}}
              Products:
                Type: AWS::ElastiCache::ReplicationGroup
                Properties: {CacheParameterGroupName: !Ref Settings}
              Plain: {Type: AWS::ElastiCache::ParameterGroup}
            """);
    assertThat(app.cacheParameterGroups())
        .extracting(group -> group + " " + group.evictionPolicy() + " " + group.caches())
        .containsExactly("Settings noeviction [Products]", "Plain volatile-lru (default) []");
  }
}
