package io.pacenote.contexts;

import io.pacenote.postgres.DatabaseTime;
import io.pacenote.postgres.PostgresAutoConfiguration;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time of the contexts' policies is the database's, unless the application has a clock of its own. */
@AutoConfiguration(after = PostgresAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
@ConditionalOnMissingBean(Clock.class)
public class ContextClockAutoConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseTime databaseTime(DataSource dataSource) {
        return new DatabaseTime(JdbcClient.create(dataSource));
    }

    /** A test may put another in its place. */
    @Bean
    Clock clock(DatabaseTime time) {
        return time.withZone(ZoneId.systemDefault());
    }
}
