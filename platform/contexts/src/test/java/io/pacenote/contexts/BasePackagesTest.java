package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code org.acme.shop} is a system of somebody else; {@code openapi/orphan.yaml} a contract that no context belongs to. */
@ExtendWith(OutputCaptureExtension.class)
class BasePackagesTest {

    private static final String OVERLOOKED =
            "The context shop.order is not loaded: add its package org.acme.shop.order to pacenote.base-packages";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class, ContextsAutoConfiguration.class));

    @Test
    void packagesOfOnesOwnAreLookedIntoBesideThoseOfThePlatform() {
        application.withPropertyValues("pacenote.base-packages=org.acme").run(context -> assertThat(
                        context.getBean(Contexts.class).systems())
                .containsExactlyInAnyOrder("warehouse", "shop"));
    }

    @Test
    void oneLineNamesTheContextsOfTheProcess(CapturedOutput output) {
        application
                .withPropertyValues("pacenote.base-packages=org.acme", "pacenote.contexts=shop.order,warehouse.stock")
                .run(context -> assertThat(output).contains("Contexts of this process: shop.order, warehouse.stock"));
    }

    @Test
    void theLineSaysWhenThereAreNone(CapturedOutput output) {
        application.withPropertyValues("pacenote.contexts=engines").run(context -> assertThat(output)
                .contains("Contexts of this process: none"));
    }

    @Test
    void warnsOfAContextInAPackageThatIsNotLookedInto(CapturedOutput output) {
        application.run(context -> assertThat(output).contains(OVERLOOKED));
    }

    @Test
    void doesNotWarnOfAContextThatWasFoundAndNotChosen(CapturedOutput output) {
        application
                .withPropertyValues("pacenote.base-packages=org.acme", "pacenote.contexts=warehouse")
                .run(context -> assertThat(output).doesNotContain("is not loaded"));
    }

    @Test
    void warnsOfAContractWithoutContexts(CapturedOutput output) {
        application.run(context -> assertThat(output)
                .contains("openapi/orphan.yaml is not served: no @BoundedContext(\"orphan.…\") was found"));
    }
}
