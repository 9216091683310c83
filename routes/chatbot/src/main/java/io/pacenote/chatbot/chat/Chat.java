package io.pacenote.chatbot.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a user searches, asks and wishes (spec 002, 3.2). Whoever changes it holds the lock of its row. */
@Entity
@Table(schema = "chatbot_chat", name = "chat")
public class Chat {

    private static final String APPROVED = "1";
    private static final String REFUSED = "0";

    @Id
    private long id;

    private String productId;
    private String userId;
    private @Nullable String questionMsg;
    private @Nullable String requestMsg;
    private @Nullable String requestType;
    private @Nullable Long decidedRequest;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Chat() {}

    Chat(long id, String productId, String userId, @Nullable String questionMsg, @Nullable String requestMsg) {
        this.id = id;
        this.productId = productId;
        this.userId = userId;
        this.questionMsg = questionMsg;
        this.requestMsg = requestMsg;
    }

    /** This is what the user asks from now on. */
    void ask(String message) {
        questionMsg = message;
    }

    /** This is what the user wishes from now on. */
    void wish(String message) {
        requestMsg = message;
    }

    /** A request is decided. The last one counts, in whatever order the decisions come (spec 002-F6, 3.6.6). */
    void decided(long requestId, boolean isApproved) {
        if (decidedRequest == null || decidedRequest < requestId) {
            decidedRequest = requestId;
            requestType = isApproved ? APPROVED : REFUSED;
        }
    }

    public long getId() {
        return id;
    }

    /** With its leading zeros. */
    public String getProductId() {
        return productId;
    }

    public String getUserId() {
        return userId;
    }

    public @Nullable String getQuestionMsg() {
        return questionMsg;
    }

    public @Nullable String getRequestMsg() {
        return requestMsg;
    }

    /** Of the newest request that is decided: {@code 1} approved, {@code 0} refused. */
    public @Nullable String getRequestType() {
        return requestType;
    }
}
