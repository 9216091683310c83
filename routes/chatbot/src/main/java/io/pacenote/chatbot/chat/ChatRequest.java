package io.pacenote.chatbot.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A request of a chat, which is decided once (spec 002-F5, F6). */
@Entity
@Table(schema = "chatbot_chat", name = "request")
public class ChatRequest {

    @Id
    private long id;

    private long chatId;
    private @Nullable String message;
    private @Nullable Boolean approved;
    private @Nullable String sagaId;

    /** For JPA. */
    protected ChatRequest() {}

    /**
     * One that is not decided yet.
     *
     * @param id higher than those of the chat's earlier requests
     * @param message null when nothing but its decision is known
     */
    ChatRequest(long id, long chatId, @Nullable String message) {
        this.id = id;
        this.chatId = chatId;
        this.message = message;
    }

    /** Remembers the saga that holds it together until it is decided. */
    void partOf(String saga) {
        sagaId = saga;
    }

    /** @return whether it is decided by this, and was not before */
    boolean decide(boolean isApproved) {
        boolean isOpen = approved == null;
        if (isOpen) {
            approved = isApproved;
        }
        return isOpen;
    }

    public long getId() {
        return id;
    }

    public long getChatId() {
        return chatId;
    }

    /** What is wished; null when nothing but its decision is known. */
    public @Nullable String getMessage() {
        return message;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }
}
