package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import org.junit.jupiter.api.Test;

final class DatabaseTest {
  @Test
  void aFunctionReachesADatabaseDirectlyOrThroughItsProxy() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Secret: {Type: AWS::SecretsManager::Secret}
              Orders:
                Type: AWS::RDS::DBCluster
                Properties:
                  Engine: aurora-postgresql
                  EnableHttpEndpoint: true
                  MasterUserPassword: !Sub "{{resolve:secretsmanager:${Secret}:SecretString:password}}"
              OrdersWriter:
                Type: AWS::RDS::DBInstance
                Properties: {Engine: aurora-postgresql, DBClusterIdentifier: !Ref Orders}
              Reports:
                Type: AWS::RDS::DBInstance
                Properties: {Engine: oracle-ee}
              Proxy:
                Type: AWS::RDS::DBProxy
                Properties: {DBProxyName: orders, EngineFamily: POSTGRESQL}
              Targets:
                Type: AWS::RDS::DBProxyTargetGroup
                Properties:
                  DBProxyName: !Ref Proxy
                  TargetGroupName: default
                  DBClusterIdentifiers: [!Ref Orders]
              Pooled:
                Type: AWS::Lambda::Function
                Properties:
                  Environment:
                    Variables: {HOST: !GetAtt Proxy.Endpoint, SECRET: !Ref Secret}
              Direct:
                Type: AWS::Lambda::Function
                Properties:
                  Environment: {Variables: {HOST: !GetAtt OrdersWriter.Endpoint.Address}}
              BySecret:
                Type: AWS::Lambda::Function
                Properties: {Environment: {Variables: {SECRET: !Ref Secret}}}
              Report:
                Type: AWS::Lambda::Function
                Properties:
                  Environment: {Variables: {HOST: !GetAtt Reports.Endpoint.Address}}
            """);
    assertThat(app.databases())
        .extracting(
            database ->
                database
                    + " "
                    + database.proxies()
                    + database.proxyUsers()
                    + database.directUsers())
        .containsExactly("Orders [Proxy][Pooled][Direct, BySecret]", "Reports [][][Report]");
    Database orders = app.databases().get(0);
    assertThat(orders.hasDataApi()).hasToString("true");
    assertThat(orders.isAurora()).isEqualTo(Truth.TRUE);
    assertThat(orders.canHaveProxy()).isEqualTo(Truth.TRUE);
    assertThat(app.databases().get(1).canHaveProxy()).isEqualTo(Truth.FALSE);
  }
}
