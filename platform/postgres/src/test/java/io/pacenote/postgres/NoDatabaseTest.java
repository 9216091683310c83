package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Without a database the start ends with the setting that is missing. */
class NoDatabaseTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    NoDatabaseAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    PostgresAutoConfiguration.class));

    @Test
    void namesTheSetting() {
        application.run(context -> {
            FailureAnalysis analysis = new NoDatabaseFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription()).isEqualTo("No database is configured, and none is embedded.");
            assertThat(analysis.getAction()).contains("spring.datasource.url", "SPRING_DATASOURCE_URL");
        });
    }

    @Test
    void isOutOfTheWayWhereThereIsAnAddress() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")
                .run(context -> assertThat(
                                context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                        .isEqualTo("jdbc:postgresql://127.0.0.1:1/none"));
    }

    @Test
    void isOutOfTheWayWhereAnotherTellsTheAddress() {
        new ApplicationContextRunner()
                .withBean("another", JdbcConnectionDetails.class, Elsewhere::new)
                .withConfiguration(AutoConfigurations.of(NoDatabaseAutoConfiguration.class))
                .run(context -> assertThat(context).hasSingleBean(JdbcConnectionDetails.class));
    }

    private static final class Elsewhere implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:1/none";
        }
    }
}
