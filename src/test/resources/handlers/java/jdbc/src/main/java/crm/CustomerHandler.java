package crm;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

public class CustomerHandler implements RequestHandler<String, Boolean> {
  private final SecretsManagerClient secrets = SecretsManagerClient.create();

  @Override
  public Boolean handleRequest(String id, Context context) {
    String password =
        secrets
            .getSecretValue(
                GetSecretValueRequest.builder().secretId(System.getenv("DB_SECRET")).build())
            .secretString();
    try (Connection connection =
            DriverManager.getConnection(System.getenv("DB_URL"), "crm", password);
        PreparedStatement statement =
            connection.prepareStatement("select 1 from customers where id = ?")) {
      statement.setString(1, id);
      return statement.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
