package shop.quote;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@Configuration
@ComponentScan
class QuoteConfig {

    @Bean
    AmazonDynamoDB dynamo() {
        return AmazonDynamoDBClientBuilder.defaultClient();
    }
}
