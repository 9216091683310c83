package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A subscription from the member's request to the last event, and then its end. */
abstract class SubscriptionScenario {

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Test
    @DisplayName("000-F1, F2, F3, F5, F6, F7, N4: a member applies, pays, is registered, sees it, and leaves again")
    void aMemberSubscribesAndLeaves(Member member) {
        // he applies, and is told at once that his application was taken
        Application application = member.apply();
        JsonNode created = application.answer().json();
        assertThat(created.path("subStatus").asBoolean()).isTrue();
        assertThat(created.path("subProcessed").asBoolean()).isFalse();
        assertThat(created.path("status").asText()).isEqualTo("REQUESTED");

        // a moment later he is subscribed, and has paid once
        JsonNode entry = application.awaitSubscribed().onMypage();
        assertThat(application.here().path("subProcessed").asBoolean()).isTrue();
        assertThat(member.isSubscribed()).isTrue();
        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.net()).isEqualTo(9900);
        JsonNode payment = member.payments().get(0);
        assertThat(payment.path("status").asText()).isEqualTo("APPROVED");

        // his page says so
        assertThat(entry.path("userId").asLong()).isEqualTo(member.userId());
        assertThat(entry.path("subProcessed").asBoolean()).isTrue();
        assertThat(entry.path("paid").asBoolean()).isTrue();
        assertThat(entry.path("paymentId")).isEqualTo(payment.path("paymentId"));
        assertThat(LocalDate.parse(entry.path("paidDate").asText()))
                .isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));
        assertThat(entry.path("date").asText()).isEqualTo(created.path("date").asText());

        // one event on each topic has carried it there, in one saga
        books.awaitSaga(application.subId(), "COMPLETED");
        SagaDetails saga = books.saga(application.subId());
        assertThat(saga.steps().stream().map(SagaDetails.StepView::context))
                .containsExactly("codriver.subscription", "codriver.payment", "codriver.management");
        assertEvent(application.subId(), SUB_PAY, "SubscriptionRequested", saga);
        assertEvent(application.subId(), PAY_MNG, "PaymentMade", saga);
        assertEvent(application.subId(), MNG_SUB, "Registered", saga);

        // he leaves: the subscription ends, his history keeps both
        Application end = member.cancel().awaitStatus("UNSUBSCRIBED");
        assertThat(end.here().path("subProcessed").asBoolean()).isTrue();
        assertThat(member.isSubscribed()).isFalse();
        assertThat(member.statuses()).containsExactly("SUBSCRIBED", "UNSUBSCRIBED");
        assertThat(topics.of(end.subId()).stream().map(Topics.Message::type))
                .containsExactly("SubscriptionCancelled", "Unregistered");
        assertThat(member.net()).isEqualTo(9900);
        assertThat(books.deadLetters(application.subId())).isEmpty();
    }

    /** Spec §0.3: CloudEvents and type in the headers, eventType and timestamp first in the body, the subId as key. */
    private void assertEvent(long subId, String topic, String type, SagaDetails saga) {
        List<Topics.Message> messages = topics.of(subId, topic);
        assertThat(messages).hasSize(1);
        Topics.Message message = messages.get(0);
        assertThat(message.headers())
                .containsEntry("type", type)
                .containsEntry("ce_type", "codriver." + type)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/codriver")
                .containsEntry("ce_subject", String.valueOf(subId))
                .containsEntry("content-type", "application/json")
                .containsEntry("Long-Running-Action", saga.saga().id().toString());
        assertThat(message.headers().get("ce_id")).hasSize(36);
        JsonNode body = message.json();
        assertThat(Stream.of(body.fieldNames().next(), message.type())).containsExactly("eventType", type);
        assertThat(body.properties().stream().skip(1).findFirst().orElseThrow().getKey())
                .isEqualTo("timestamp");
        assertThat(Instant.parse(message.headers().get("ce_time")).toEpochMilli())
                .isEqualTo(body.path("timestamp").asLong());
        assertThat(body.path("subId").asLong()).isEqualTo(subId);
        assertThat(body.path("subStatus").asBoolean()).isTrue();
    }
}
