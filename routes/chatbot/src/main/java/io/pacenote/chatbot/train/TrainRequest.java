package io.pacenote.chatbot.train;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that is, or is to be, decided (spec 002-F6): once, however often it is told. Whoever changes it holds the lock of its
 * training.
 */
@Entity
@Table(schema = "chatbot_train", name = "request")
public class TrainRequest {

    @Id
    private long requestKey;

    private long chatId;
    private String fact;
    private @Nullable Long requestId;
    private String message;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private int attempts;
    private @Nullable Instant dueAt;
    private @Nullable String sagaId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected TrainRequest() {}

    /**
     * One whose decision is due now.
     *
     * @param fact what tells it from the chat's other requests
     * @param requestId the number that chat knows it by, if it has one
     */
    TrainRequest(long requestKey, long chatId, String fact, @Nullable Long requestId, String message, Instant now) {
        this.requestKey = requestKey;
        this.chatId = chatId;
        this.fact = fact;
        this.requestId = requestId;
        this.message = message;
        this.state = RequestState.UNDECIDED;
        this.dueAt = now;
    }

    /** Remembers the saga that this decision is a step of, if there is one. */
    void partOf(@Nullable String saga) {
        sagaId = saga;
    }

    boolean isUndecided() {
        return state == RequestState.UNDECIDED;
    }

    /** It is decided, for good. */
    void decided(boolean isApproved) {
        end(isApproved ? RequestState.APPROVED : RequestState.REFUSED);
    }

    /** Nobody wants it decided any more; what is decided stays. */
    void forgo() {
        if (isUndecided()) {
            end(RequestState.FORGONE);
        }
    }

    private void end(RequestState outcome) {
        state = outcome;
        dueAt = null;
    }

    /** Nobody has decided; it is asked again then. */
    void postponed(Instant until) {
        dueAt = until;
    }

    public long getRequestKey() {
        return requestKey;
    }

    public long getChatId() {
        return chatId;
    }

    public @Nullable Long getRequestId() {
        return requestId;
    }

    /** What is wished. */
    public String getMessage() {
        return message;
    }

    /** How often a decision was asked. */
    public int getAttempts() {
        return attempts;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }
}
