package io.pacenote.chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Spec 002-F6, 3.6.6. */
class ChatTest {

    private final Chat chat = new Chat(1, "001", "39", null, null);

    @Test
    @DisplayName("3.6.6: the last request's decision counts, in whatever order the decisions come")
    void theLastRequestCounts() {
        assertThat(chat.getRequestType()).isNull();
        chat.decided(2, false);
        assertThat(chat.getRequestType()).isEqualTo("0");
        chat.decided(1, true);
        assertThat(chat.getRequestType()).isEqualTo("0");
        chat.decided(3, true);
        assertThat(chat.getRequestType()).isEqualTo("1");
    }

    @Test
    @DisplayName("002-F6: a request is decided once")
    void aRequestIsDecidedOnce() {
        ChatRequest request = new ChatRequest(2, 1, "r");

        assertThat(request.decide(true)).isTrue();
        assertThat(request.decide(false)).isFalse();
    }
}
