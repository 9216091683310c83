package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** A user's chat, and what he sees of it. */
record Chat(Chatbot chatbot, Answer answer, long id) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Chat of(Chatbot chatbot, Answer answer) {
        return new Chat(chatbot, answer, answer.expect(201).json().path("id").asLong());
    }

    String path() {
        return Chatbot.CHATS + "/" + id;
    }

    Answer asks(String message) {
        return chatbot.put(path() + "/question", "{'questionMsg':'%s'}".formatted(message));
    }

    Answer wishes(String message) {
        return chatbot.put(path() + "/request", "{'requestMsg':'%s'}".formatted(message));
    }

    /** Asks or wishes what is stored with the chat, without a body. */
    Answer repeats(String what) {
        return chatbot.send("PUT", path() + "/" + what, BodyPublishers.noBody());
    }

    Answer changes(String json) {
        return chatbot.send("PATCH", path(), BodyPublishers.ofString(json.replace('\'', '"')));
    }

    JsonNode here() {
        return chatbot.get(path()).expect(200).json();
    }

    /** Null while nothing is decided. */
    String requestType() {
        return here().path("requestType").textValue();
    }

    Chat awaitRequestType(String type) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(requestType()).isEqualTo(type));
        return this;
    }
}
