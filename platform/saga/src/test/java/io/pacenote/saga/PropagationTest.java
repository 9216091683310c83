package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SagaTest
class PropagationTest {

    @Autowired
    Trips trips;

    private String id = "";

    @BeforeEach
    void aSaga() {
        id = trips.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandatory", "required", "supports"})
    void joinsTheSagaThatThereIs(String propagation) {
        assertThat(sagaInside(within(propagation))).isEqualTo(id);
        assertThat(trips.find(id).steps()).hasSize(2);
    }

    @Test
    void requiresNewStartsAnotherSaga() {
        assertThat(sagaInside(within("requires_new"))).isNotNull().isNotEqualTo(id);
        assertThat(trips.find(id).steps()).hasSize(1);
    }

    @Test
    void notSupportedSuspendsTheSaga() {
        Exchange exchange = within("not_supported");

        assertThat(sagaInside(exchange)).isNull();
        assertThat(Trips.sagaId(exchange)).isEqualTo(id);
        assertThat(trips.find(id).steps()).hasSize(1);
    }

    @Test
    void neverRefusesTheSaga() {
        assertThat(within("never").getException()).isInstanceOf(CamelExchangeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "requires_new"})
    void startsASagaWhereThereIsNone(String propagation) {
        Exchange exchange = trips.send("propagation." + propagation, Map.of());

        assertThat(trips.status(sagaInside(exchange))).isEqualTo(SagaStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supports", "not_supported", "never"})
    void startsNoSagaWhereNoneIsNeeded(String propagation) {
        Exchange exchange = trips.send("propagation." + propagation, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sagaInside(exchange)).isNull();
    }

    @Test
    void mandatoryFailsWithoutASaga() {
        assertThat(trips.send("propagation.mandatory", Map.of()).getException())
                .isInstanceOf(CamelExchangeException.class);
    }

    private Exchange within(String propagation) {
        return trips.send("propagation." + propagation, Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, id));
    }

    private static String sagaInside(Exchange exchange) {
        return exchange.getProperty(PropagationRoutes.INSIDE, String.class);
    }
}
