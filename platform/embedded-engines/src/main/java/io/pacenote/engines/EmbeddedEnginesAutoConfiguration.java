package io.pacenote.engines;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Connects the application to embedded engines where no setting names external ones. An engine starts when its address
 * is first asked for: an application that uses no broker starts none.
 *
 * <p>The connection beans depend on the bean that holds the engines, so Spring stops the engines after all that use
 * them.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(EmbeddedEnginesSettings.class)
public class EmbeddedEnginesAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "pacenote.embedded.lifetime", havingValue = "application", matchIfMissing = true)
    EmbeddedEngines enginesOfThisApplication(EmbeddedEnginesSettings settings) {
        return new EmbeddedEngines(settings.dataDir(), settings);
    }

    /** Other contexts of the process may use them still: not destroyed with this one. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "pacenote.embedded.lifetime", havingValue = "jvm")
    EmbeddedEngines enginesOfThisJvm(EmbeddedEnginesSettings settings) {
        return EnginesOfTheJvm.get(settings);
    }

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    @Conditional(EngineToEmbed.Database.class)
    JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedEngines engines) {
        return new EmbeddedPostgresConnectionDetails(engines);
    }

    @Bean
    @ConditionalOnMissingBean(KafkaConnectionDetails.class)
    @Conditional(EngineToEmbed.Broker.class)
    KafkaConnectionDetails embeddedKafkaConnectionDetails(EmbeddedEngines engines) {
        return () -> List.of(engines.kafka().bootstrapServers());
    }

    @Bean
    @ConditionalOnMissingBean
    Engines engines(
            Environment environment,
            ObjectProvider<KafkaConnectionDetails> kafka,
            ObjectProvider<JdbcConnectionDetails> database) {
        return new Engines(environment, kafka, database);
    }

    private record EmbeddedPostgresConnectionDetails(EmbeddedEngines engines) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return engines.postgres().jdbcUrl();
        }

        @Override
        public String getUsername() {
            return engines.postgres().username();
        }

        @Override
        public String getPassword() {
            return engines.postgres().password();
        }
    }
}
