package io.pacenote.chatbot.train;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What was learned from a chat (spec 002, 3.2). Whoever changes it holds the lock of its row. */
@Entity
@Table(schema = "chatbot_train", name = "train")
public class Train {

    @Id
    private long id;

    private @Nullable String productId;
    private int questionCnt;
    private int requestCnt;
    private @Nullable String trainId;
    private long version;

    /** For JPA. */
    protected Train() {}

    /** One of which nothing is known yet. */
    Train(long id) {
        this.id = id;
    }

    /**
     * The product that the chat is about, as an event tells; what is known stays (spec 002, 3.6.4).
     *
     * @return whether others must be told, since they know of the training already
     */
    boolean about(@Nullable String product) {
        if (productId != null || product == null || product.isBlank()) {
            return false;
        }
        productId = product;
        return version > 0;
    }

    /** A question more (spec 002-F4). */
    void learnQuestion() {
        questionCnt++;
    }

    /** An approved request more (spec 002-F6, F10). */
    void learnRequest() {
        requestCnt++;
    }

    /** Gives it a name (spec 002, 3.6.9). */
    void name(String name) {
        trainId = name;
    }

    /** It is about to be told as it is now. @return which version that is */
    long nextVersion() {
        return ++version;
    }

    /** The number of the chat. */
    public long getId() {
        return id;
    }

    /** With its leading zeros; null while no event tells. */
    public @Nullable String getProductId() {
        return productId;
    }

    public int getQuestionCnt() {
        return questionCnt;
    }

    public int getRequestCnt() {
        return requestCnt;
    }

    public @Nullable String getTrainId() {
        return trainId;
    }
}
