package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = WarehouseApplication.class,
        properties = {"pacenote.simulators.enabled=true", "camel.component.direct.block=false"})
class StoppedContextTest {

    private static final String STOCK = "warehouse.stock";

    @Autowired
    Contexts contexts;

    @Autowired
    ProducerTemplate camel;

    @AfterEach
    void startAgain() throws Exception {
        contexts.start(STOCK);
    }

    @Test
    void allContextsAreListedByName() {
        assertThat(contexts.list())
                .containsExactly(
                        new ContextStatus("simulators.scale", "Started", 1, 0),
                        new ContextStatus("warehouse.picking", "Started", 2, 0),
                        new ContextStatus(STOCK, "Started", 3, 0));
    }

    @Test
    void aStoppedContextRunsNothingAndItsNeighboursDoNotNotice() throws Exception {
        assertThat(contexts.stop(STOCK)).isEqualTo(new ContextStatus(STOCK, "Stopped", 3, 0));

        assertThat(contexts.isStarted(STOCK)).isFalse();
        assertThat(contexts.isPresent(STOCK)).isTrue();
        assertThatExceptionOfType(CamelExecutionException.class)
                .isThrownBy(() -> camel.requestBody("direct:warehouse.stock.list", ""))
                .withCauseInstanceOf(DirectConsumerNotAvailableException.class);
        assertThat(camel.requestBody("direct:warehouse.picking.list", "")).isEqualTo("picking");
    }

    @Test
    void aRouteThatIsMadeFromATemplateIsStoppedWithItsContext() throws Exception {
        contexts.stop(STOCK);

        assertThatExceptionOfType(CamelExecutionException.class)
                .isThrownBy(() -> camel.requestBody("direct:warehouse.stock.find", ""))
                .withCauseInstanceOf(DirectConsumerNotAvailableException.class);
    }

    @Test
    void aContextThatIsStartedAgainWorks() throws Exception {
        contexts.stop(STOCK);

        assertThat(contexts.start(STOCK).status()).isEqualTo(ContextStatus.STARTED);

        assertThat(camel.requestBody("direct:warehouse.stock.list", "")).isEqualTo("stock");
    }

    @Test
    void stoppingAndStartingTwiceChangesNothing() throws Exception {
        ContextStatus stopped = contexts.stop(STOCK);
        assertThat(contexts.stop(STOCK)).isEqualTo(stopped);

        ContextStatus started = contexts.start(STOCK);
        assertThat(contexts.start(STOCK)).isEqualTo(started);
    }

    @Test
    void anUnknownContextIsRefused() {
        assertThatExceptionOfType(UnknownContextException.class).isThrownBy(() -> contexts.stop("warehouse.stocks"));
        assertThatExceptionOfType(UnknownContextException.class).isThrownBy(() -> contexts.start("warehouse"));
    }
}
