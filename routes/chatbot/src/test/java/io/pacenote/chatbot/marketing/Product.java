package io.pacenote.chatbot.marketing;

import static io.pacenote.chatbot.ChatbotChannels.TOPIC;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/** A product, of which others publish what is learned; its marketer works on it, and its user looks at his phone. */
record Product(Client http, long number) {

    static final String MARKETINGS = "/chatbot/marketings";
    static final String DASHBOARDS = "/chatbot/dashboards";

    /** Higher than the numbers of marketing, so that nobody's events have the key of another. */
    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000);

    static Product unknownTo(Client http) {
        return new Product(http, NUMBERS.incrementAndGet());
    }

    /** With leading zeros. */
    String id() {
        return "00" + number;
    }

    String marketer() {
        return "marketer-" + number;
    }

    String user() {
        return "user-" + number;
    }

    Answer add(String fields) {
        return http.post(MARKETINGS, "{'productId':'%s',%s}".formatted(id(), fields));
    }

    /** Its marketer takes it, and names the user. */
    Product added() {
        add("'marketerId':'%s','userId':'%s'".formatted(marketer(), user())).expect(201);
        return this;
    }

    /** Its marketer takes it, and does not know the user. */
    Product addedWithoutUser() {
        add("'marketerId':'%s'".formatted(marketer())).expect(201);
        return this;
    }

    Answer patch(String json, String... headers) {
        return http.send("PATCH", path(), BodyPublishers.ofString(json.replace('\'', '"')), headers);
    }

    Answer recommend(String... headers) {
        return http.send("PUT", path() + "/recommend", BodyPublishers.noBody(), headers);
    }

    /** Its marketing data. */
    JsonNode marketing() {
        return http.get(MARKETINGS + "?size=1000&sort=id,desc").expect(200).embedded("marketings").stream()
                .filter(row -> row.path("productId").asText().equals(id()))
                .findFirst()
                .orElseThrow();
    }

    long marketingId() {
        return marketing().path("id").asLong();
    }

    private String path() {
        return MARKETINGS + "/" + marketingId();
    }

    /** Its rows of the dashboard. */
    List<JsonNode> dashboard() {
        return http.get(DASHBOARDS + "/search/findByProductId?size=1000&productId=" + id())
                .expect(200)
                .embedded("dashboards");
    }

    /** The number of one of its trains. */
    long train(int which) {
        return number * 10 + which;
    }

    Topics.Message trained(int which, int questions, int requests) {
        return event(
                "Trained",
                train(which),
                "'productId':'%s','questionCnt':%d,'requestCnt':%d".formatted(id(), questions, requests));
    }

    /** Of a chat of which the train does not know yet what it is about. */
    Topics.Message trainedOfNoProduct(int which, int questions) {
        return event("Trained", train(which), "'productId':null,'questionCnt':%d,'requestCnt':0".formatted(questions));
    }

    /** Another marketer, who is none of this system, patches it. */
    Topics.Message patchedElsewhere(String marketer) {
        return event("Patched", number, "'productId':'%s','marketerId':'%s'".formatted(id(), marketer));
    }

    Topics.Message recommendedElsewhere(String user) {
        return event("Recommended", number, "'productId':'%s','userId':'%s'".formatted(id(), user));
    }

    Topics.Message userFound(String user, long chat) {
        return event("UserFound", number, "'productId':'%s','userId':'%s','chatId':%d".formatted(id(), user, chat));
    }

    private static Topics.Message event(String type, long id, String fields) {
        Topics.Message event = Topics.event(TOPIC, id, "{'eventType':'%s','id':%d,%s}".formatted(type, id, fields));
        Map<String, String> identity = Map.of(EventHeaders.ID, UUID.randomUUID().toString());
        return new Topics.Message(event.topic(), event.key(), identity, event.value());
    }

    /** What its user has read, in the order of its arrival. */
    List<String> messages() {
        return messagesTo(user());
    }

    List<String> messagesTo(String recipient) {
        JsonNode messages = http.get("/simulators/kakao/messages?recipient=" + recipient)
                .expect(200)
                .json();
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }
}
