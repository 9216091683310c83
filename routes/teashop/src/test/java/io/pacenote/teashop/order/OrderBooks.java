package io.pacenote.teashop.order;

import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.saga.Sagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.OperatorBooks;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of the context, what only database and broker tell, and what other contexts say. */
final class OrderBooks extends OperatorBooks {

    /** All that a request could leave behind but its saga, which stays to be seen when it is undone. */
    static final List<String> TABLES =
            List.of("teashop_order.shop_order", "messaging.outbox", "messaging.dead_letter", "rest.idempotency_key");

    private static final String EVENT = "{'eventType':'%s','timestamp':1767225600000,'orderId':%d%s}";

    private final Topics topics;
    private final Consumers consumers;

    OrderBooks(
            Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc, Topics topics, Consumers consumers) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
        this.topics = topics;
        this.consumers = consumers;
    }

    /** The names of all events about an order, when all have been sent; those of other contexts too. */
    List<String> events(long id) {
        awaitSent();
        return topics.of(id).stream().map(Topics.Message::type).toList();
    }

    /** Another context says so, and everybody has heard it. */
    void say(long id, String type, String fields) {
        consumers.awaitAllRead();
        topics.send(event(TeashopChannels.TOPIC, id, EVENT.formatted(type, id, fields)));
        consumers.awaitAllRead();
    }

    /** The process that asked pay about an order has died, and its lease is over. */
    void diesWhilePaying(long id) {
        change("update teashop_order.shop_order set payment_due_at = now() where id = ?", id);
    }

    long sagas() {
        return jdbc().sql("select count(*) from saga.saga").query(Long.class).single();
    }

    /** The number of the order that was placed last. */
    long newest() {
        return jdbc().sql("select last_value from teashop_order.order_id")
                .query(Long.class)
                .single();
    }

    /** What pay was asked about an order, in turn. */
    static List<ScriptedServer.Request> asked(ScriptedServer pay, long id) {
        return pay.requests().stream()
                .filter(request -> request.body().contains("\"orderId\":" + id + ","))
                .toList();
    }

    static void awaitAsked(ScriptedServer pay, long id, int times) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(asked(pay, id)).hasSizeGreaterThanOrEqualTo(times));
    }
}
