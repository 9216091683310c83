package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong requests get a clear 4xx as problem detail that names the field; nothing is stored and nothing is sent. */
@ChatbotTest
class BadInputTest {

    @Autowired
    private ChatbotBooks books;

    @Autowired
    private Consumers consumers;

    private Chat chat;
    private Map<String, Long> before;

    @BeforeEach
    void count(User user) {
        chat = user.searches(ChatbotFixtures.unusedProduct());
        consumers.awaitAllRead();
        before = books.rows();
    }

    @AfterEach
    void nothingIsStoredAndNothingSent() {
        assertThat(books.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "productId | {'userId':'39'}",
                "productId | {'productId':null,'userId':'39'}",
                "productId | {'productId':' ','userId':'39'}",
                "productId | {'productId':['001'],'userId':'39'}",
                "userId | {'productId':'001'}",
                "userId | {'productId':'001','userId':''}",
                "questionMsg | {'productId':'001','userId':'39','questionMsg':'  '}",
                "requestMsg | {'productId':'001','userId':'39','requestMsg':''}"
            })
    @DisplayName("002-F1, 3.4: a search needs product and user, and no message is blank")
    void aWrongSearch(String field, String body, Chatbot chatbot) {
        names(field, chatbot.post(Chatbot.CHATS, body).expectProblem(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'   '", "['text']", "{}"})
    @DisplayName("002-F3, F5, 3.6.7: a question and a request have a message that is not blank")
    void aWrongMessage(String message, Chatbot chatbot) {
        for (String what : new String[] {"question", "request"}) {
            String body = "{'%sMsg':%s}".formatted(what, message);
            names(what + "Msg", chatbot.put(chat.path() + "/" + what, body).expectProblem(400));
            names(what + "Msg", chat.changes(body).expectProblem(400));
        }
    }

    @Test
    @DisplayName("002, 3.4: without a message, and with none stored, nothing is asked or wished")
    void noMessage(Chatbot chatbot) {
        names("questionMsg", chat.repeats("question").expectProblem(400));
        names("requestMsg", chat.repeats("request").expectProblem(400));
        names(
                "questionMsg",
                chatbot.put(chat.path() + "/question", "{'questionMsg':null}").expectProblem(400));
        names("questionMsg", chat.changes("{'questionMsg':null}").expectProblem(400));
        names("questionMsg", chat.asks("x".repeat(1001)).expectProblem(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"productId", "userId", "requestType"})
    @DisplayName("002, 3.4: nothing of a chat is changed but its messages, and nothing half")
    void nothingElseIsChanged(String field) {
        names(
                field,
                chat.changes("{'%s':'1','questionMsg':'q'}".formatted(field)).expectProblem(400));
    }

    @Test
    @DisplayName("002, 3.4: what is not there is not found, and pages are what they can be")
    void nothingThere(Chatbot chatbot) {
        for (String collection : new String[] {Chatbot.CHATS, Chatbot.TRAINS}) {
            chatbot.get(collection + "/999999999").expectProblem(404);
            chatbot.get(collection + "/seven").expectProblem(400);
            chatbot.get(collection + "?size=0").expectProblem(400);
            chatbot.get(collection + "?sort=shoeSize").expectProblem(400);
        }
        String unknown = Chatbot.CHATS + "/999999999";
        chatbot.put(unknown + "/question", "{'questionMsg':'q'}").expectProblem(404);
        chatbot.put(unknown + "/request", "{'requestMsg':'r'}").expectProblem(404);
        patch(chatbot, unknown, "{'questionMsg':'q'}").expectProblem(404);
        patch(chatbot, Chatbot.TRAINS + "/999999999", "{'trainId':'2'}").expectProblem(404);
        String train = Chatbot.TRAINS + "/" + chat.id();
        names("trainId", patch(chatbot, train, "{}").expectProblem(400));
        names("trainId", patch(chatbot, train, "{'trainId':' '}").expectProblem(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "'text'", "{} {}"})
    @DisplayName("§0.4: a body that is no JSON object is refused")
    void noJsonObject(String body, Chatbot chatbot) {
        chatbot.post(Chatbot.CHATS, body).expectProblem(400);
        chatbot.put(chat.path() + "/question", body).expectProblem(400);
        chatbot.put(chat.path() + "/request", body).expectProblem(400);
        chat.changes(body).expectProblem(400);
    }

    private static Answer patch(Chatbot chatbot, String path, String json) {
        return chatbot.send("PATCH", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    private static void names(String field, Answer refused) {
        assertThat(refused.json().path("field").asText())
                .as(refused.response().body())
                .isEqualTo(field);
    }
}
