package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.FormerName;
import io.pacenote.postgres.SchemaMigration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** {@code shop.basket} was {@code shop.cart} in its first release. */
class RenamedContextTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class, ContextsAutoConfiguration.class))
            .withPropertyValues("pacenote.base-packages=org.acme");

    @ParameterizedTest
    @ValueSource(strings = {"shop.basket", "shop.cart"})
    @DisplayName("settings may say either name; what is stored keeps the former one, the schema too")
    void keepsWhatIsStored(String chosen) {
        application.withPropertyValues("pacenote.contexts=" + chosen).run(context -> {
            assertThat(context.getBean(Contexts.class).list())
                    .extracting(ContextStatus::name)
                    .containsExactly("shop.basket");
            assertThat(context.getBean(FormerName.class)).isEqualTo(new FormerName("shop.basket", "shop.cart"));
            assertThat(context.getBean(SchemaMigration.class).schema()).isEqualTo("shop_cart");
        });
    }
}
