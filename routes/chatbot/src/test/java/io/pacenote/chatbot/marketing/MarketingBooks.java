package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.chatbot.ChatbotChannels;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.OperatorBooks;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of these contexts, and what only the database and the topic tell. */
final class MarketingBooks extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "chatbot_marketing.marketing",
            "chatbot_marketing.learning",
            "chatbot_marketing.recommendation",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key");

    private final Topics topics;
    private final Consumers consumers;

    MarketingBooks(
            Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc, Topics topics, Consumers consumers) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
        this.topics = topics;
        this.consumers = consumers;
    }

    /** What is told of a product, in order. */
    List<Topics.Message> events(Product product) {
        consumers.awaitAllRead();
        return topics.of(product.marketingId(), ChatbotChannels.TOPIC).stream()
                .filter(event -> event.json().path("productId").asText().equals(product.id()))
                .toList();
    }

    /** Types of what is told of a product, in order. */
    List<String> types(Product product) {
        return events(product).stream().map(Topics.Message::type).toList();
    }

    /** Others tell something. */
    void send(Topics.Message... events) {
        topics.send(List.of(events));
    }

    /** Others tell something, and it is dealt with. */
    void tell(Topics.Message... events) {
        send(events);
        consumers.awaitAllRead();
    }

    /** Waits until all that is told has been read, and all that follows from it has been sent to its users. */
    void awaitAllSent() {
        consumers.awaitAllRead();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(pending()).isZero());
    }

    /** How many recommendations are to be sent. */
    long pending() {
        return jdbc().sql("select count(*) from chatbot_marketing.recommendation where status = 'PENDING'")
                .query(Long.class)
                .single();
    }

    /** All rows of the dashboard, as text, in order. */
    List<String> dashboard() {
        return jdbc().sql("select e::text from chatbot_dashboard.entry e order by key")
                .query(String.class)
                .list();
    }
}
