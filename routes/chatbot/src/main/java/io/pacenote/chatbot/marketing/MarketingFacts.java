package io.pacenote.chatbot.marketing;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a product besides who has it (spec 002-F7, F9).
 *
 * @param id of its marketing data
 * @param questionCnt questions in all its chats
 * @param requestCnt approved requests in all its chats
 * @param recommendation how far the newest recommendation has got; null if there is none
 */
record MarketingFacts(
        long id,
        long questionCnt,
        long requestCnt,
        @Nullable RecommendationStatus recommendation) {}
