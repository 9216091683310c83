package io.pacenote.chatbot.marketing;

import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Recommended;

/** The events of this context, made of its aggregate. */
final class MarketingEvents {

    private MarketingEvents() {}

    static Patched patched(Marketing m) {
        return new Patched(m.getId(), m.getProductId(), m.getMarketerId(), m.getUserId(), m.getVersion());
    }

    static Recommended recommended(Marketing m, String userId, long recommendationId) {
        return new Recommended(m.getId(), m.getProductId(), m.getMarketerId(), userId, recommendationId);
    }
}
