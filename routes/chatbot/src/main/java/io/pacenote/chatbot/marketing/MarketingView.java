package io.pacenote.chatbot.marketing;

import org.jspecify.annotations.Nullable;

/**
 * The marketing data of a product as a marketer reads it (spec 002-F7, F8, 3.2).
 *
 * @param marketerId null while nobody has the product
 * @param userId to whom it is recommended; null while nobody knows
 * @param questionCnt what has been learned: questions in all chats of the product
 * @param requestCnt what has been learned: approved requests in all chats of the product
 * @param recommendation how far the newest recommendation has got; null if there is none
 */
record MarketingView(
        long id,
        String productId,
        @Nullable String marketerId,
        @Nullable String userId,
        long questionCnt,
        long requestCnt,
        @Nullable RecommendationStatus recommendation) {

    static MarketingView of(Marketing m, MarketingFacts facts) {
        return new MarketingView(
                m.getId(),
                m.getProductId(),
                m.getMarketerId(),
                m.getUserId(),
                facts.questionCnt(),
                facts.requestCnt(),
                facts.recommendation());
    }
}
