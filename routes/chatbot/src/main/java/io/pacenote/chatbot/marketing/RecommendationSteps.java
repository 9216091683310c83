package io.pacenote.chatbot.marketing;

import io.pacenote.chatbot.ChatbotSettings;
import io.pacenote.chatbot.events.Recommended;
import io.pacenote.kakao.NotificationResult;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.tasks.Backlog;
import io.pacenote.tasks.Backoff;
import io.pacenote.tasks.DueTasks;
import io.pacenote.tracing.Tracing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The steps of the recommendation routes. What changes a recommendation runs in the transaction of its route. */
@Component
public class RecommendationSteps implements DueTasks<Recommendation> {

    private final Recommendations recommendations;
    private final Backoff backoff;
    private final Clock clock;
    private final Tracing tracing;

    RecommendationSteps(Recommendations recommendations, ChatbotSettings settings, Clock clock, Tracing tracing) {
        this.recommendations = recommendations;
        this.backoff = new Backoff(
                settings.marketing().firstRetry(), settings.marketing().maxRetry());
        this.clock = clock;
        this.tracing = tracing;
    }

    /** Stores what is to be sent to a user; of a copy of the event, nothing. */
    public void record(@Body Recommended event, @Header(EventHeaders.ID) String eventId) {
        recommendations.add(
                eventId,
                event.id(),
                event.recommendationId(),
                event.productId(),
                event.userId(),
                clock.instant(),
                tracing.current());
    }

    @Override
    public List<Recommendation> claim(int limit, long leaseMillis) {
        return recommendations.claimDue(limit, leaseMillis);
    }

    /** What is due, for metrics. */
    public Backlog backlog() {
        return recommendations.backlog();
    }

    /** Writes down what the notification service has answered. Without an answer, it is due again later. */
    public void settle(
            @Body NotificationResult result, @ExchangeProperty(RecommendationRoutes.CURRENT) Recommendation current) {
        Recommendation recommendation = recommendations.lock(current.getId()).orElseThrow();
        if (result instanceof NotificationResult.Unavailable unavailable) {
            Instant next = backoff.next(clock.instant(), recommendation.getAttempts());
            recommendation.postponed(next, unavailable.cause());
        } else if (result instanceof NotificationResult.Refused refused) {
            recommendation.refused("status " + refused.status());
        } else {
            recommendation.sent();
        }
    }
}
