package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.postgres.UnsupportedDatabaseException;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.saga.InMemorySagaService;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** What the saga module puts into its host, and what it leaves to it. */
@SagaTest
@ExtendWith(OutputCaptureExtension.class)
class HostBeansTest {

    private static final String NOT_DURABLE = "Sagas are not durable here";

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void theHostGetsNoBeanOfATypeThatItMayHaveItself() {
        try (var host = Host.start(database)) {
            assertThat(typesThatWeAdd(host))
                    .contains(DurableSagaService.class)
                    .filteredOn(type -> !FlywayMigrationStrategy.class.isAssignableFrom(type))
                    .allSatisfy(type ->
                            assertThat(ClassUtils.getUserClass(type).getName()).startsWith("io.pacenote."));
        }
    }

    @Test
    void aSagaServiceOfTheHostIsUsedAndTheStartTellsIt(CapturedOutput output) {
        try (var host = Host.startWith(SagasInMemory.class, database)) {
            host.getBean(ProducerTemplate.class).sendBody(ParcelRoutes.SEND, "a book");

            assertThat(host.getBean(CamelSagaService.class)).isInstanceOf(InMemorySagaService.class);
            assertThat(host.getBeansOfType(Sagas.class)).isEmpty();
        }
        assertThat(output).containsOnlyOnce(NOT_DURABLE).contains("[" + InMemorySagaService.class.getName() + "]");
    }

    @Test
    void switchedOffItAsksForNoPostgres(CapturedOutput output) {
        try (var host = Host.startWith(SagasInMemory.class, new H2(), "pacenote.saga.enabled=false")) {
            assertThat(host.getBeansOfType(Sagas.class)).isEmpty();
        }
        assertThat(output).doesNotContain(NOT_DURABLE);
    }

    @Test
    void anotherDatabaseIsRefusedInOneLine(CapturedOutput output) {
        assertThatThrownBy(() -> Host.start(new H2())).hasRootCauseInstanceOf(UnsupportedDatabaseException.class);

        assertThat(output)
                .containsPattern("Description:\\s+Pacenote needs PostgreSQL 14 or newer, and jdbc:h2:mem:host is H2 2")
                .doesNotContain("\tat ");
    }

    private static List<Class<?>> typesThatWeAdd(ConfigurableApplicationContext host) {
        var beans = host.getBeanFactory();
        return Arrays.<String>stream(beans.getBeanDefinitionNames())
                .filter(name -> String.valueOf(beans.getBeanDefinition(name).getFactoryBeanName())
                        .startsWith("io.pacenote."))
                .<Class<?>>map(beans::getType)
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class SagasInMemory {

        @Bean
        CamelSagaService inMemory() {
            return new InMemorySagaService();
        }
    }

    private record H2() implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return "jdbc:h2:mem:host";
        }

        @Override
        public String getUsername() {
            return "sa";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
