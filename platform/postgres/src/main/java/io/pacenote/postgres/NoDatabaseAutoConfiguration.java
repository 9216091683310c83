package io.pacenote.postgres;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Where no database is configured, Spring Boot takes one that it finds on the class path and forgets everything at the next
 * start. Here that is a failure.
 */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        afterName = {
            "io.pacenote.engines.EmbeddedEnginesAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.JndiDataSourceAutoConfiguration"
        })
public class NoDatabaseAutoConfiguration {

    /** Created when somebody wants to connect. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean({JdbcConnectionDetails.class, DataSource.class})
    @Conditional(NoUrl.class)
    JdbcConnectionDetails noDatabase() {
        throw new NoDatabaseException();
    }

    static final class NoUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
