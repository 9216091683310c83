package io.pacenote.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Runs the migrations of all modules and contexts when the application starts. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
public class PostgresAutoConfiguration {

    @Bean
    SchemaMigrator schemaMigrator(DataSource dataSource, List<SchemaMigration> migrations) {
        return new SchemaMigrator(dataSource, migrations);
    }
}
