package io.pacenote.chatbot.marketing;

import static java.util.Objects.requireNonNullElse;

import io.pacenote.chatbot.events.ChatbotEvent;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.chatbot.events.UserFound;
import io.pacenote.rest.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The steps of the marketing routes. Each runs in the transaction of its route, under the lock of the product's row. */
@Component
public class MarketingSteps {

    /** Somebody else has found the user, and does not say where: any chat is newer. */
    private static final long NO_CHAT = 0;

    private final Marketings marketings;
    private final Recommendations recommendations;
    private final Clock clock;

    MarketingSteps(Marketings marketings, Recommendations recommendations, Clock clock) {
        this.marketings = marketings;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Takes a product over, whether anything of it is known or not (spec 002-F8). */
    public MarketingUpdate add(@Body NewMarketing wanted) {
        marketings.addIfAbsent(wanted.productId());
        Marketing marketing = marketings.lockByProductId(wanted.productId()).orElseThrow();
        marketing.assign(wanted.marketerId(), wanted.userOrNone(), clock.instant());
        return new MarketingUpdate(marketing, List.of(MarketingEvents.patched(marketing)));
    }

    /** Patches what is named, then recommends, if it is said so; nothing else recommends (spec 002-F8, F9, 3.4). */
    public MarketingUpdate change(@Header("id") long id, @Body MarketingChange change) {
        Marketing marketing = existing(id);
        List<ChatbotEvent> events = new ArrayList<>();
        if (change.isPatch()) {
            change.applyTo(marketing, clock.instant());
            events.add(MarketingEvents.patched(marketing));
        }
        if (change.isRecommendation()) {
            events.add(recommendation(marketing));
        }
        return new MarketingUpdate(marketing, events);
    }

    /** @throws ProblemException 409 when nobody is known to whom to recommend it */
    public MarketingUpdate recommend(@Header("id") long id) {
        Marketing marketing = existing(id);
        return new MarketingUpdate(marketing, List.of(recommendation(marketing)));
    }

    /** Policy trainData (spec 002-F7, 3.3): what was learned of a product whose chat nobody has told of yet, is kept for then. */
    public void trainData(@Body Trained event) {
        String productId = event.productId();
        marketings.learn(event.id(), productId, event.questionCnt(), event.requestCnt());
        if (productId != null && !productId.isEmpty()) {
            marketings.addIfAbsent(productId);
        }
    }

    /** Chat has found who is interested in a product (spec 002-F8, 3.3); by product, as others number their rows too. */
    public void userFound(@Body UserFound event) {
        marketings
                .lockByProductId(event.productId())
                .ifPresent(marketing -> marketing.found(event.userId(), requireNonNullElse(event.chatId(), NO_CHAT)));
    }

    private ChatbotEvent recommendation(Marketing marketing) {
        String userId = marketing.getUserId();
        if (userId == null) {
            throw ProblemException.conflict("Nobody is known to whom to recommend product %s; name a userId"
                    .formatted(marketing.getProductId()));
        }
        return MarketingEvents.recommended(marketing, userId, recommendations.nextId());
    }

    private Marketing existing(long id) {
        return marketings.lock(id).orElseThrow(() -> ProblemException.notFound("marketing", id));
    }
}
