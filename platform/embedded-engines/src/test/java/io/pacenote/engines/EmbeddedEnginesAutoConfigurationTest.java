package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedEnginesAutoConfigurationTest {

    private static final String DATABASE =
            "spring.datasource.url=jdbc:postgresql://db.example/pacenote?password=secret";
    private static final String BROKER = "pacenote.kafka.brokers=kafka.example:9092";

    @TempDir
    Path dataDir;

    ApplicationContextRunner application;

    @BeforeEach
    void configure() {
        application = new ApplicationContextRunner()
                .withPropertyValues("pacenote.embedded.data-dir=" + dataDir)
                .withConfiguration(AutoConfigurations.of(EmbeddedEnginesAutoConfiguration.class));
    }

    @Test
    void noEngineStartsThatNobodyUses() {
        application.run(context -> {
            assertThat(context).hasSingleBean(JdbcConnectionDetails.class).hasSingleBean(KafkaConnectionDetails.class);
            assertThat(dataDir).isEmptyDirectory();
        });
    }

    @Test
    void onlyTheEngineStartsThatIsUsed() {
        application.run(context -> {
            context.getBean(KafkaConnectionDetails.class).getBootstrapServers();
            assertThat(dataDir.resolve("kafka")).exists();
            assertThat(dataDir.resolve("postgres")).doesNotExist();
        });
    }

    @Test
    void externalEnginesAreUsedAndNamedWithoutTheirSecrets() {
        application
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues(DATABASE, BROKER)
                .run(context -> {
                    assertThat(context).doesNotHaveBean(KafkaConnectionDetails.class);
                    Engines engines = context.getBean(Engines.class);
                    assertThat(engines.bootstrapServers()).isEqualTo("kafka.example:9092");
                    assertThat(engines.kafkaEmbedded()).isFalse();
                    assertThat(engines.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example/pacenote");
                    assertThat(engines.databaseEmbedded()).isFalse();
                    assertThat(dataDir).isEmptyDirectory();
                });
    }

    @Test
    void theDatabaseServesBeansUntilTheyAreDestroyedAndThenStops() {
        Postmaster postmaster = new Postmaster(dataDir.resolve("postgres"));
        ApplicationContextRunner withDataSource = application.withConfiguration(
                AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class));
        withDataSource.withUserConfiguration(LastWords.class).run(context -> {
            context.getBean(JdbcTemplate.class).execute("create table last_word (text text)");
            assertThat(postmaster.process()).isPresent();
        });
        assertThat(postmaster.process()).isEmpty();

        withDataSource.run(context -> assertThat(
                        context.getBean(JdbcTemplate.class).queryForObject("select text from last_word", String.class))
                .isEqualTo("over"));
    }

    @Test
    void aPortOutOfRangeIsRefused() {
        application.withPropertyValues("pacenote.embedded.kafka-port=70000").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("pacenote.embedded.kafka-port must be between 0 and 65535, not 70000"));
    }

    @Test
    void aFailedStartIsToldInOneLine() {
        EngineStartException failure = new EngineStartException("Port 5432 is in use");

        assertThat(new EngineStartFailureAnalyzer()
                        .analyze(new IllegalStateException(failure))
                        .getDescription())
                .isEqualTo("Port 5432 is in use");
    }

    @Configuration
    static class LastWords {

        @Bean
        AutoCloseable speaker(JdbcTemplate jdbc) {
            return () -> jdbc.update("insert into last_word values ('over')");
        }
    }
}
