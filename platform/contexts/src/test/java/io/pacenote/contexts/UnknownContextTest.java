package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** No database: {@code pacenote.contexts} is read before anything asks for one. */
class UnknownContextTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class, ContextsAutoConfiguration.class));

    @Test
    void anApplicationThatNamesAContextThatDoesNotExistDoesNotStart() {
        application.withPropertyValues("pacenote.contexts=warehouse.stok").run(context -> assertThat(context)
                .getFailure()
                .hasMessageContaining("'warehouse.stok'")
                .hasMessageContaining("warehouse.stock"));
    }

    @Test
    void simulatorsAreLoadedOnlyWhenTheyAreSwitchedOn() {
        application.run(
                context -> assertThat(context).doesNotHaveBean("io.pacenote.fakes.simulators.scale.ScaleRoutes"));
        application.withPropertyValues("pacenote.simulators.enabled=true").run(context -> assertThat(context)
                .hasBean("io.pacenote.fakes.simulators.scale.ScaleRoutes"));
    }

    @Test
    void enginesAloneRunsNoContext() {
        application.withPropertyValues("pacenote.contexts=engines").run(context -> assertThat(
                        context.getBean(Contexts.class).list())
                .isEmpty());
    }
}
