package io.pacenote.chatbot.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A row of the dashboard as a marketer reads it (spec 002-F11, 3.2).
 *
 * @param id the train's number, which is that of its chat
 * @param productId null while nothing tells
 * @param requestCnt approved requests
 * @param marketerId who has the product; null if nobody
 */
record DashboardRow(
        long id,
        @Nullable String productId,
        int questionCnt,
        int requestCnt,
        @Nullable String marketerId) {}
