package io.pacenote.postgres;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs the migrations of all modules and contexts when the application starts, and says what a transaction of a route is. */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, TransactionAutoConfiguration.class})
public class PostgresAutoConfiguration {

    @Bean
    SchemaMigrator schemaMigrator(DataSource dataSource, ObjectProvider<SchemaMigration> migrations) {
        return new SchemaMigrator(dataSource, migrations.stream().toList());
    }

    @Bean
    Figures databaseFigures() {
        return new Figures();
    }

    @Bean(TransactionPolicy.NAME)
    @ConditionalOnBean(PlatformTransactionManager.class)
    @ConditionalOnMissingBean(name = TransactionPolicy.NAME)
    TransactionPolicy transactionPolicy(PlatformTransactionManager transactionManager) {
        return new TransactionPolicy(transactionManager);
    }

    /**
     * Flyway is on the class path for our sake, and so Boot runs it for the application too. One that has no migrations does
     * not want that: its tables would be refused, or a history put beside them.
     */
    @Bean
    @ConditionalOnMissingBean
    FlywayMigrationStrategy migrationOfTheApplicationsOwnSchema() {
        return flyway -> {
            if (flyway.info().all().length > 0) {
                flyway.migrate();
            }
        };
    }
}
