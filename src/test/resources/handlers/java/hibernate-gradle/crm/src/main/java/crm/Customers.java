package crm;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public class Customers implements RequestHandler<Long, String> {
  private static final SessionFactory FACTORY = new Configuration().configure().buildSessionFactory();

  @Override
  public String handleRequest(Long id, Context context) {
    try (Session session = FACTORY.openSession()) {
      return String.valueOf(session.find(Customer.class, id));
    }
  }
}
