package io.pacenote.postgres;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Runs the migrations of all modules and contexts when the application starts. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
public class PostgresAutoConfiguration {

    @Bean
    SchemaMigrator schemaMigrator(DataSource dataSource, ObjectProvider<SchemaMigration> migrations) {
        return new SchemaMigrator(dataSource, migrations.stream().toList());
    }
}
