package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.SagaDetails;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A step of the saga that fails leaves nothing behind, and never ends the saga as if it had been done. What caller does in it is
 * tested in {@code caller.OneTransactionTest}.
 */
@NicecallTest
class SagaRouteTest {

    /** Makes the database refuse what a step writes, and says how the call should end when it has been redriven. */
    enum Sabotage {
        RECEPTION("bundang", "nicecall_catcher.call_catch", "catch_status <> 'RECEIVED'", "RECEIVED", "COMPLETED"),
        COMPLETION("bundang", "nicecall_caller.call", "not offered", "RECEIVED", "COMPLETED"),
        DENIAL("busan", "nicecall_caller.call", "status <> 'DENIED'", "DENIED", "COMPENSATED");

        private final String location;
        private final String table;
        private final String condition;
        private final String catchStatus;
        private final String end;

        Sabotage(String location, String table, String condition, String catchStatus, String end) {
            this.location = location;
            this.table = table;
            this.condition = condition;
            this.catchStatus = catchStatus;
            this.end = end;
        }
    }

    private static final String PAYMENTS = "nicecall_payment.payment";

    @Autowired
    private CamelContext camel;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private Books books;

    @AfterEach
    void repair() {
        Stream.of(Sabotage.values()).forEach(sabotage -> repair(sabotage.table));
        repair(PAYMENTS);
    }

    @Test
    @DisplayName("003-N1: these are all saga routes")
    void allSagaRoutesAreTested() {
        assertThat(sagaRoutes().stream().map(RouteDefinition::getId))
                .containsExactlyInAnyOrder(
                        NicecallChannels.Caller.REQUEST,
                        NicecallChannels.Caller.ESTABLISH,
                        NicecallChannels.Caller.END_SAGA,
                        NicecallChannels.Payment.JOIN,
                        NicecallChannels.Catcher.RECEIVE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003-N1, §0.6 N-3: a failing step rolls back and becomes a dead letter, which does it when redriven")
    void aFailingStepWaitsForItsRedrive(Sabotage sabotage, Customer customer) {
        sabotage(sabotage.table, sabotage.condition);
        DriverCall call = customer.callsTo(sabotage.location, 10_000);
        call.pay().expect(200);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(books.deadLetters(call.callId()))
                .hasSize(1));
        DeadLetter letter = books.deadLetters(call.callId()).get(0);
        assertThat(letter.cause()).contains("sabotage");
        assertThat(books.saga(call.callId()).saga().status()).hasToString("ACTIVE");
        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(call.paymentStatus()).isEqualTo("APPROVED");

        repair(sabotage.table);
        assertThat(deadLetters.redrive(letter.id())).isTrue();

        books.awaitSaga(call.callId(), sabotage.end);
        call.awaitCatch(sabotage.catchStatus);
        assertThat(books.deadLetters(call.callId())).isEmpty();
        assertThat(customer.ledger()).startsWith("CHARGE");
    }

    @Test
    @DisplayName("003-N2: a payment that cannot be stored charges nothing and joins no saga, and is made later")
    void aPaymentThatCannotBeStored(Customer customer) {
        DriverCall call = customer.calls();
        sabotage(PAYMENTS, "payment_status <> 'PENDING'");

        call.pay().expectProblem(503);

        assertThat(customer.ledger()).isEmpty();
        assertThat(call.paymentStatus()).isEmpty();
        assertThat(books.saga(call.callId()).steps().stream().map(SagaDetails.StepView::context))
                .containsExactly("nicecall.caller");
        repair(PAYMENTS);
        call.pay().expect(200);
        assertThat(customer.ledger()).containsExactly("CHARGE");
    }

    private void sabotage(String table, String condition) {
        books.change("alter table %s add constraint sabotage check (%s) not valid".formatted(table, condition));
    }

    private void repair(String table) {
        books.change("alter table %s drop constraint if exists sabotage".formatted(table));
    }

    private List<RouteDefinition> sagaRoutes() {
        return ((ModelCamelContext) camel)
                .getRouteDefinitions().stream()
                        .filter(route -> route.getId().startsWith("nicecall."))
                        .filter(route -> !ProcessorDefinitionHelper.filterTypeInOutputs(
                                        route.getOutputs(), SagaDefinition.class)
                                .isEmpty())
                        .toList();
    }
}
