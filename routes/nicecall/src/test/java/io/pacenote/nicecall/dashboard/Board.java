package io.pacenote.nicecall.dashboard;

import static io.pacenote.nicecall.NicecallChannels.TOPIC;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.springframework.core.env.Environment;

/** Those who write to the topic that the dashboard reads, and those who look at what it shows. */
final class Board {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AtomicLong EVENTS = new AtomicLong();
    private static final AtomicLong CALLS = new AtomicLong(700_000);
    private static final int MOST = 1000;

    private final Topics topics;
    private final Consumers consumers;
    private final DeadLetters deadLetters;
    private final Environment environment;

    Board(Topics topics, Consumers consumers, DeadLetters deadLetters, Environment environment) {
        this.topics = topics;
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.environment = environment;
    }

    static long newCall() {
        return CALLS.incrementAndGet();
    }

    /** An event of a call, with an identity of its own and all fields that any event has; each happens after those before it. */
    static Topics.Message event(String type, long callId) {
        return event(type, callId, NOON.plusMillis(EVENTS.incrementAndGet()).toString());
    }

    static Topics.Message event(String type, long callId, String time) {
        Topics.Message bare = Topics.event(
                TOPIC,
                callId,
                ("{'eventType':'%s','callId':%d,'mobile':'12-1234','location':'mapo','payType':'CARD','payAmount':10000,"
                                + "'paymentId':9,'catchId':5,'driverName':'홍길동'}")
                        .formatted(type, callId));
        Map<String, String> headers = Map.of(EventHeaders.ID, UUID.randomUUID().toString(), EventHeaders.TIME, time);
        return new Topics.Message(TOPIC, bare.key(), headers, bare.value());
    }

    /** They arrive in this order, and are dealt with. */
    void send(Topics.Message... messages) {
        topics.send(List.of(messages));
        consumers.awaitAllRead();
    }

    Client http() {
        return new Client(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    List<JsonNode> myPage(long callId) {
        JsonNode page =
                http().get("/nicecall/dashboards/myPage/" + callId).expect(200).json();
        return StreamSupport.stream(page.spliterator(), false).toList();
    }

    List<String> events(long callId) {
        return myPage(callId).stream().map(row -> row.path("event").asText()).toList();
    }

    List<DeadLetter> deadLetters(long callId) {
        return deadLetters.list(TOPIC, 0, MOST).items().stream()
                .filter(letter ->
                        String.valueOf(callId).equals(letter.received().key()))
                .toList();
    }

    void redrive(DeadLetter letter) {
        deadLetters.redrive(letter.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deadLetters.get(letter.id()).isEmpty());
        consumers.awaitAllRead();
    }
}
