package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.testkit.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody else's webhook, {@code camel-k/extensions/event-webhook.camel.yaml}, on plain Camel, beside our contexts. */
@CodriverTest
class EventWebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private KafkaBrokers brokers;

    private final String group = "webhook-" + UUID.randomUUID();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer receiver;

    /** What came, without what HTTP itself needs. */
    private record Received(Map<String, String> headers, String body, int answer) {

        boolean isOf(Application application) {
            return body.contains("\"subId\":%d,".formatted(application.subId()));
        }
    }

    @BeforeEach
    void startReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
    }

    @AfterEach
    void stopReceiver() {
        receiver.stop(0);
    }

    private void receive(HttpExchange http) throws IOException {
        String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = http.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toLowerCase(), each -> each.getValue()
                        .get(0)));
        received.add(new Received(headers, body, answer));
        http.sendResponseHeaders(answer, -1);
        http.close();
    }

    @Test
    @DisplayName("§0.3: each event comes as a CloudEvent in binary mode, with the same body and nothing of the saga")
    void forwardsCloudEvents(Member member) {
        Application application = member.apply().awaitSubscribed();

        try (Extension webhook = start()) {
            awaitAnswered(application, 1);
        }

        Topics.Message sent =
                topics.of(application.subId(), CodriverChannels.SUB_PAY).get(0);
        Received event = of(application).get(0);
        assertThat(event.body()).isEqualTo(new String(sent.value(), StandardCharsets.UTF_8));
        assertThat(event.headers()).containsEntry("content-type", "application/json");
        assertThat(event.headers().keySet().stream().filter(name -> name.startsWith("ce-")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(event.headers().get(name))
                        .isEqualTo(sent.headers().get(name.replace('-', '_'))));
        assertThat(event.headers()).containsKeys("ce-id", "ce-type", "ce-source", "ce-time", "ce-subject");
        assertThat(event.headers().keySet())
                .noneMatch(name -> name.contains("long-running") || name.contains("kafka") || name.contains("camel"));
    }

    @Test
    @DisplayName(
            "§0.6 N-1: what the receiver does not take is sent again, also after a restart, and what it has answered is not")
    void sendsUntilItIsAnswered(Member member) {
        Application application = member.apply().awaitSubscribed();
        answer = 503;
        try (Extension webhook = start()) {
            await().atMost(PATIENCE).until(() -> received.size() > 1);
        }
        assertThat(received).extracting(Received::answer).containsOnly(503);
        received.clear();
        answer = 204;

        try (Extension webhook = start()) {
            awaitAnswered(application, 1);
        }
        try (Extension webhook = start()) {
            Application next = member.cancel().awaitStatus("UNSUBSCRIBED");
            awaitAnswered(next, 1);
        }
        assertThat(of(application)).hasSize(1);
    }

    @Test
    @DisplayName(
            "§0.3: an event that has only a body, and even one that is no event, gets the same attributes each time")
    void forwardsABodyAlone() {
        String nonsense = "no event " + UUID.randomUUID();
        topics.send(
                new Topics.Message(CodriverChannels.SUB_PAY, "1", Map.of(), nonsense.getBytes(StandardCharsets.UTF_8)));

        try (Extension webhook = start()) {
            await().atMost(PATIENCE).until(() -> received.stream()
                    .anyMatch(event -> event.body().equals(nonsense)));
        }
        Received event = received.stream()
                .filter(each -> each.body().equals(nonsense))
                .findFirst()
                .orElseThrow();
        assertThat(event.headers())
                .containsEntry("ce-specversion", "1.0")
                .containsEntry("ce-source", "/sub-pay")
                .containsEntry("ce-type", "sub-pay.event")
                .hasEntrySatisfying("ce-id", id -> assertThat(id).matches("sub-pay-\\d+-\\d+"));
    }

    private Extension start() {
        return new Extension("event-webhook")
                .with("kafka.brokers", brokers.bootstrapServers())
                .with("webhook.topic", CodriverChannels.SUB_PAY)
                .with("webhook.group", group)
                .with("webhook.retry", 100)
                .with(
                        "webhook.url",
                        "http://localhost:%d/hook"
                                .formatted(receiver.getAddress().getPort()))
                .start();
    }

    private void awaitAnswered(Application application, int events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(application)).hasSize(events));
    }

    private List<Received> of(Application application) {
        return received.stream().filter(event -> event.isOf(application)).toList();
    }
}
