package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.AbstractForeignEventTest;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of somebody who knows nothing but JSON bodies, in an order of their own (spec §0.3, 002, 3.3). */
@ChatbotTest
class ForeignEventTest extends AbstractForeignEventTest {

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private ChatbotBooks books;

    private Chatbot chatbot;

    @BeforeEach
    void setUp(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    /** Of no chat that a user made: its events come from the test alone. */
    @Override
    protected long unusedKey() {
        return 1_000_000 + ChatbotFixtures.unusedNumber();
    }

    @Override
    protected Map<String, LongFunction<ForeignEvent>> foreignEvents() {
        Map<String, LongFunction<ForeignEvent>> events = new LinkedHashMap<>();
        events.put("002-F2: Chated begins a training", id -> learned(event("Chated", id), id, 0, 0));
        events.put("3.3: so does Searched, as it was called", id -> learned(event("Searched", id), id, 0, 0));
        events.put("3.6.4: Questioned before Chated", id -> learned(event("Questioned", id), id, 1, 0));
        events.put("3.6.4: Requested before Chated", id -> learned(event("Requested", id), id, 0, 1));
        events.put(
                "3.3: Trained is on the dashboard",
                id -> new ForeignEvent(
                        message(
                                id,
                                "{'eventType':'Trained','id':%d,'productId':'001','questionCnt':'4','requestCnt':2}"
                                        .formatted(id)),
                        () -> chatbot.awaitDashboard(id, 4, 2)));
        return events;
    }

    private ForeignEvent learned(Topics.Message event, long id, int questionCnt, int requestCnt) {
        return new ForeignEvent(event, () -> {
            chatbot.awaitLearned(id, questionCnt, requestCnt);
            assertThat(chatbot.train(id).path("productId").asText()).isEqualTo("001");
        });
    }

    @Test
    @DisplayName("3.6.4: what overtakes Chated is kept, and a later Chated resets nothing but tells the product")
    void chatedComesLast() {
        long id = unusedKey();

        send(message(id, "{'eventType':'Questioned','id':%d,'questionMsg':'q'}".formatted(id)));
        send(message(id, "{'eventType':'Requested','id':%d,'requestMsg':'r'}".formatted(id)));
        chatbot.awaitLearned(id, 1, 1);
        send(event("Chated", id));

        chatbot.awaitLearned(id, 1, 1);
        assertThat(chatbot.train(id).path("productId").asText()).isEqualTo("001");
        chatbot.awaitDashboard(id, 1, 1);
    }

    @Test
    @DisplayName("3.6.6: decisions of others count for the newest request so far, each once")
    void decisionsOfOthers(User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        send(message(chat.id(), "{'eventType':'Refused','id':%d,'requestType':'0'}".formatted(chat.id())));
        assertThat(chat.requestType()).isEqualTo("0");
        send(message(chat.id(), "{'eventType':'Accepted','id':%d}".formatted(chat.id())));
        assertThat(chat.requestType()).isEqualTo("1");
        send(message(chat.id(), "{'eventType':'Refused','id':%d,'requestType':'0'}".formatted(chat.id())));

        assertThat(chat.requestType()).isEqualTo("1");
        assertThat(books.deadLetters(chat.id())).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-3: events with what cannot be are dead letters, and the next one is taken")
    void aPoisonEventBlocksNobody() {
        long id = unusedKey();
        List<String> poison = List.of(
                "{'eventType':'Requested','id':%d,'requestMsg':' '}".formatted(id),
                "{'eventType':'Requested','id':%d}".formatted(id),
                "{'eventType':'Chated','id':%d}".formatted(id),
                "{'eventType':'Trained','id':%d,'questionCnt':-1,'requestCnt':0}".formatted(id));

        topics.send(poison.stream().map(body -> message(id, body)).toList());
        send(event("Questioned", id));

        chatbot.awaitLearned(id, 1, 0);
        assertThat(books.deadLetters(id)).hasSizeGreaterThanOrEqualTo(poison.size());
    }

    private void send(Topics.Message event) {
        topics.send(event);
        consumers.awaitAllRead();
    }

    private static Topics.Message event(String type, long id) {
        return message(
                id,
                "{'eventType':'%s','id':'%d','productId':'001','questionMsg':'q','requestMsg':'r','userId':'39','unknown':[1]}"
                        .formatted(type, id));
    }

    private static Topics.Message message(long id, String json) {
        return Topics.event(ChatbotChannels.TOPIC, id, json);
    }
}
