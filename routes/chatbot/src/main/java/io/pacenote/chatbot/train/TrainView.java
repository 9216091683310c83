package io.pacenote.chatbot.train;

import org.jspecify.annotations.Nullable;

/**
 * A training as marketers see it (spec 002, 3.2).
 *
 * @param id the number of the chat
 */
record TrainView(
        long id,
        @Nullable String productId,
        int questionCnt,
        int requestCnt,
        @Nullable String trainId) {

    static TrainView of(Train train) {
        return new TrainView(
                train.getId(), train.getProductId(), train.getQuestionCnt(), train.getRequestCnt(), train.getTrainId());
    }
}
