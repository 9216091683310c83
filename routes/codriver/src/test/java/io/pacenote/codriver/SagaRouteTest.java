package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.SagaDetails;
import io.pacenote.saga.SagaStatus;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A step of the saga that fails leaves nothing behind, and never ends the saga as if it had been done. */
@CodriverTest
class SagaRouteTest {

    /** Makes the last database statement of a route fail, and says which steps the saga has by then. */
    enum Sabotage {
        PAYMENT(
                CodriverChannels.Payment.OPEN,
                "codriver_payment.payment",
                "status <> 'PENDING'",
                List.of("codriver.subscription")),
        REGISTRATION(
                CodriverChannels.Management.REGISTER,
                "messaging.outbox",
                "topic <> 'mng-sub'",
                List.of("codriver.subscription", "codriver.payment")),
        COMPLETION(
                CodriverChannels.Subscription.REGISTER_COMPLETE,
                "codriver_subscription.subscription",
                "status <> 'SUBSCRIBED'",
                List.of("codriver.subscription", "codriver.payment", "codriver.management"));

        private final String route;
        private final String table;
        private final String condition;
        private final List<String> steps;

        Sabotage(String route, String table, String condition, List<String> steps) {
            this.route = route;
            this.table = table;
            this.condition = condition;
            this.steps = steps;
        }
    }

    @Autowired
    private CamelContext camel;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @BeforeEach
    void quiet() {
        consumers.awaitAllRead();
    }

    @AfterEach
    void repair() {
        Stream.of(Sabotage.values()).forEach(sabotage -> repair(sabotage.table));
    }

    @Test
    @DisplayName("000-N4: every saga route is among those whose failure is tested here")
    void allSagaRoutesAreTested() {
        Set<String> tested =
                Stream.of(Sabotage.values()).map(each -> each.route).collect(Collectors.toSet());
        tested.add(CodriverChannels.Subscription.REQUEST);

        assertThat(tested)
                .containsAll(sagaRoutes().stream().map(RouteDefinition::getId).toList());
    }

    @Test
    @DisplayName("000-F1: an application that cannot be sent is not stored, and begins no saga")
    void aFailingRequestLeavesNothing(Codriver codriver, Member member) {
        Map<String, Long> before = books.rows();
        sabotage("messaging.outbox", "topic <> 'sub-pay'");

        Answer failed =
                codriver.post(Codriver.SUBSCRIPTIONS, "{'userId':%d,'subStatus':true}".formatted(member.userId()));

        assertThat(failed.status()).isEqualTo(409);
        assertThat(books.rows()).isEqualTo(before);
        repair("messaging.outbox");
        member.apply().awaitSubscribed();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("000-N4, §0.6 N-3: a failing step rolls back and becomes a dead letter, which does it when redriven")
    void aFailingStepWaitsForItsRedrive(Sabotage sabotage, Member member) {
        sabotage(sabotage.table, sabotage.condition);
        Application application = member.apply();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(books.deadLetters(application.subId()))
                .hasSize(1));
        DeadLetter letter = books.deadLetters(application.subId()).get(0);
        SagaDetails saga = books.saga(application.subId());
        assertThat(letter.cause()).contains("sabotage");
        assertThat(saga.saga().status()).isEqualTo(SagaStatus.ACTIVE);
        assertThat(saga.steps().stream().map(SagaDetails.StepView::context)).isEqualTo(sabotage.steps);
        assertThat(application.here().path("status").asText()).isEqualTo("REQUESTED");

        repair(sabotage.table);
        assertThat(deadLetters.redrive(letter.id())).isTrue();

        application.awaitSubscribed();
        books.awaitSaga(application.subId(), "COMPLETED");
        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.isSubscribed()).isTrue();
        assertThat(books.deadLetters(application.subId())).isEmpty();
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
                        .filter(route -> route.getId().startsWith("codriver."))
                        .filter(route -> !ProcessorDefinitionHelper.filterTypeInOutputs(
                                        route.getOutputs(), SagaDefinition.class)
                                .isEmpty())
                        .toList();
    }
}
