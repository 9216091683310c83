package io.pacenote.app.crash.chatbot;

import java.net.URI;

/**
 * The processes in which the parts of chatbot answer; all may be one.
 *
 * @param operations one that has the operations API, and the simulators
 */
public record ChatbotSite(URI chat, URI train, URI marketing, URI dashboard, URI operations) {

    /** Everything in one process. */
    public static ChatbotSite in(URI process) {
        return new ChatbotSite(process, process, process, process, process);
    }

    URI chats() {
        return chat.resolve("/chatbot/chats");
    }

    URI chat(long chatId) {
        return chat.resolve("/chatbot/chats/" + chatId);
    }

    URI question(long chatId) {
        return chat.resolve("/chatbot/chats/" + chatId + "/question");
    }

    URI request(long chatId) {
        return chat.resolve("/chatbot/chats/" + chatId + "/request");
    }

    URI trains() {
        return train.resolve("/chatbot/trains");
    }

    URI marketings() {
        return marketing.resolve("/chatbot/marketings");
    }

    URI marketing(long marketingId) {
        return marketing.resolve("/chatbot/marketings/" + marketingId);
    }

    URI recommendation(long marketingId) {
        return marketing.resolve("/chatbot/marketings/" + marketingId + "/recommend");
    }

    URI dashboards() {
        return dashboard.resolve("/chatbot/dashboards");
    }

    URI messages() {
        return operations.resolve("/simulators/kakao/messages");
    }

    URI sagas(int page, int size) {
        return operations.resolve("/ops/sagas?name=chatbot.request&page=%d&size=%d".formatted(page, size));
    }

    URI sagasOf(long chatId) {
        return operations.resolve("/ops/sagas?name=chatbot.request&key=" + chatId);
    }

    URI compensation(String sagaId) {
        return operations.resolve("/ops/sagas/" + sagaId + "/compensate");
    }
}
