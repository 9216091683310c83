package io.pacenote.chatbot.marketing;

/** Policy: what a user reads of a product that is recommended to him (spec 002-F9). */
final class RecommendationTextPolicy {

    private RecommendationTextPolicy() {}

    static String text(String productId) {
        return "[chatbot] 추천 상품을 알려 드립니다: " + productId;
    }
}
