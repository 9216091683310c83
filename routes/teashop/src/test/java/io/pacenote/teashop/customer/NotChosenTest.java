package io.pacenote.teashop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.application.TeashopApplication;
import io.pacenote.teashop.TeashopChannels;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A process that does not run customer has none of its routes (spec 001-K5, record 60). */
@SpringBootTest(classes = TeashopApplication.class, properties = "pacenote.contexts=simulators.kakao")
class NotChosenTest {

    @Autowired
    private CamelContext camel;

    @Test
    @DisplayName("001-K5: routes in YAML are loaded if their context is chosen, and otherwise not")
    void theRoutesAreNotLoaded() {
        assertThat(camel.getRoutes().stream().map(Route::getRouteId))
                .anyMatch(id -> id.startsWith("simulators.kakao."))
                .noneMatch(id -> id.startsWith(TeashopChannels.Customer.CONTEXT));
    }
}
