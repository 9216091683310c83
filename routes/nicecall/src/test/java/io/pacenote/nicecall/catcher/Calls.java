package io.pacenote.nicecall.catcher;

import static io.pacenote.nicecall.NicecallChannels.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.ProducerTemplate;
import org.springframework.core.env.Environment;

/** The calls of a test, as those around the catcher deal with them. */
final class Calls {

    private static final AtomicLong NUMBERS = new AtomicLong(500_000);
    private static final Set<String> OWN = Set.of("CallReceived", "CatchDenied", "CallCaught", "CatchCancelled");

    private final Topics topics;
    private final Consumers consumers;
    private final Sagas sagas;
    private final ProducerTemplate routes;
    private final Environment environment;

    Calls(Topics topics, Consumers consumers, Sagas sagas, ProducerTemplate routes, Environment environment) {
        this.topics = topics;
        this.consumers = consumers;
        this.sagas = sagas;
        this.routes = routes;
        this.environment = environment;
    }

    /** The caller has begun its saga. */
    long request() {
        long callId = unused();
        routes.requestBody("direct:" + RequestedCalls.BEGIN, callId);
        return callId;
    }

    /** A call of which the catcher's process has no saga. */
    static long unused() {
        return NUMBERS.incrementAndGet();
    }

    /** A call that is offered to drivers. */
    long offered() {
        long callId = request();
        pay(callId, "bundang");
        assertThat(status(callId)).isEqualTo("RECEIVED");
        return callId;
    }

    void pay(long callId, String location) {
        send(payed(callId, location));
    }

    void cancel(long callId) {
        send(cancelled(callId));
    }

    /** All of them arrive, in this order, and are dealt with. */
    void send(Topics.Message... messages) {
        topics.send(List.of(messages));
        consumers.awaitAllRead();
    }

    static Topics.Message payed(long callId, String location) {
        return event(
                callId,
                "{'eventType':'CallPayed','callId':%d,'mobile':'12-1234','location':'%s','payType':'CARD','payAmount':10000,'status':'APPROVED','paymentId':7}"
                        .formatted(callId, location));
    }

    static Topics.Message cancelled(long callId) {
        return event(callId, "{'eventType':'CallCancelled','callId':%d,'status':'CANCELLED'}".formatted(callId));
    }

    private static Topics.Message event(long callId, String json) {
        Topics.Message bare = Topics.event(TOPIC, callId, json);
        String id = UUID.randomUUID().toString();
        return new Topics.Message(TOPIC, bare.key(), Map.of(EventHeaders.ID, id), bare.value());
    }

    /** The saga is undone, to the end. */
    void compensate(long callId) {
        assertThat(sagas.compensate(saga(callId), "as the test wants it")).isTrue();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        sagas.find(saga(callId)).orElseThrow().saga().status())
                .hasToString("COMPENSATED"));
        consumers.awaitAllRead();
    }

    /** A driver has it, as far as the caller is concerned. */
    void complete(long callId) {
        routes.requestBodyAndHeader(
                "direct:" + RequestedCalls.COMPLETE,
                null,
                EventHeaders.SAGA,
                saga(callId).toString());
    }

    /** The compensation, as the saga would run it. */
    void release(long callId) {
        routes.requestBodyAndHeader("direct:" + NicecallChannels.Catcher.RELEASE, null, "callId", callId);
        consumers.awaitAllRead();
    }

    UUID saga(long callId) {
        return sagas.findId(NicecallSaga.NAME, String.valueOf(callId)).orElseThrow();
    }

    /** Whether the saga would release the call if it were undone. */
    boolean hasJoined(long callId) {
        return sagas.find(saga(callId)).orElseThrow().steps().stream()
                .anyMatch(step -> step.routeId().equals(NicecallChannels.Catcher.RECEIVE));
    }

    Client http() {
        return new Client(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    Answer catchBy(long callId, String driver) {
        return http().post(catchPath(callId, driver), "");
    }

    static String catchPath(long callId, String driver) {
        String name = URLEncoder.encode(driver, StandardCharsets.UTF_8).replace("+", "%20");
        return "/nicecall/catches/catchCall/" + callId + "/" + name;
    }

    Answer find(long callId) {
        return http().get("/nicecall/catches/search/findByCallId?callId=" + callId);
    }

    JsonNode found(long callId) {
        return find(callId).expect(200).json();
    }

    String status(long callId) {
        return found(callId).path("catchStatus").asText();
    }

    /** What the catcher has published about the call. */
    List<Topics.Message> published(long callId) {
        consumers.awaitAllRead();
        return topics.of(callId, TOPIC).stream()
                .filter(message -> OWN.contains(message.type()))
                .toList();
    }

    List<String> publishedTypes(long callId) {
        return published(callId).stream().map(Topics.Message::type).toList();
    }

    int deadLetters(long callId) {
        return topics.of(callId, TOPIC + ".dlt").size();
    }
}
