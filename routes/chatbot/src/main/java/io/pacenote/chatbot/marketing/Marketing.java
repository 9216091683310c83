package io.pacenote.chatbot.marketing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has a product, and to whom he recommends it (spec 002-F8, F9). Whoever changes it holds the lock of its row. */
@Entity
@Table(schema = "chatbot_marketing", name = "marketing")
public class Marketing {

    @Id
    private long id;

    private String productId;
    private @Nullable String marketerId;
    private @Nullable String userId;
    private @Nullable Long foundInChat;
    private long version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Marketing() {}

    /** One that nobody has patched yet; into the table it gets by {@link Marketings#addIfAbsent}. */
    Marketing(long id, String productId) {
        this.id = id;
        this.productId = productId;
    }

    /**
     * A marketer takes it over.
     *
     * @param user to whom he recommends it; null when chat is to find somebody
     */
    void assign(String marketer, @Nullable String user, Instant now) {
        marketerId = marketer;
        name(user);
        changed(now);
    }

    /** A marketer patches it; what is null stays as it is. */
    void patch(@Nullable String marketer, @Nullable String user, Instant now) {
        if (marketer != null) {
            marketerId = marketer;
        }
        if (user != null) {
            name(user);
        }
        changed(now);
    }

    /**
     * Chat has found who is interested in the product. Whom the marketer has named stays; of two that were found, the one of the
     * newer chat counts, whichever is told first.
     */
    void found(String user, long chat) {
        if (userId == null || (foundInChat != null && foundInChat < chat)) {
            userId = user;
            foundInChat = chat;
        }
    }

    private void name(@Nullable String user) {
        userId = user;
        foundInChat = null;
    }

    /** So versions only rise, and can be compared with the times of those who count none. */
    private void changed(Instant now) {
        version = Math.max(version + 1, now.toEpochMilli());
    }

    public long getId() {
        return id;
    }

    public String getProductId() {
        return productId;
    }

    public @Nullable String getMarketerId() {
        return marketerId;
    }

    public @Nullable String getUserId() {
        return userId;
    }

    /** Rises with each patch. */
    public long getVersion() {
        return version;
    }
}
