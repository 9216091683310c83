package io.pacenote.chatbot.marketing;

import io.pacenote.kakao.Notification;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that recommends a product to a user (spec 002-F9). It is sent until there is an answer, and delivered once. */
@Entity
@Table(schema = "chatbot_marketing", name = "recommendation")
public class Recommendation {

    @Id
    private long id;

    private String eventId;
    private String productId;
    private String userId;

    @Enumerated(EnumType.STRING)
    private RecommendationStatus status;

    private int attempts;
    private Instant dueAt;
    private @Nullable String reason;
    private @Nullable String traceparent;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    /** What the user reads. The notification service knows it by its event, and delivers it once. */
    public Notification notification() {
        return new Notification(eventId, userId, RecommendationTextPolicy.text(productId));
    }

    /** Of what has recommended it (N-9); null if that was not traced. */
    @Nullable
    String traceparent() {
        return traceparent;
    }

    void sent() {
        end(RecommendationStatus.SENT, null);
    }

    /** It will never be taken. */
    void refused(String why) {
        end(RecommendationStatus.REFUSED, why);
    }

    /** There is no answer. It is sent again then, under the same identity. */
    void postponed(Instant until, String why) {
        if (status == RecommendationStatus.PENDING) {
            dueAt = until;
            reason = why;
        }
    }

    private void end(RecommendationStatus outcome, @Nullable String why) {
        if (status == RecommendationStatus.PENDING) {
            status = outcome;
            reason = why;
        }
    }

    public long getId() {
        return id;
    }

    public RecommendationStatus getStatus() {
        return status;
    }

    /** How often the notification service has been called. */
    public int getAttempts() {
        return attempts;
    }
}
