package io.pacenote.chatbot.train;

import io.pacenote.chatbot.events.Accepted;
import io.pacenote.chatbot.events.Refused;
import io.pacenote.chatbot.events.Trained;

/** What train tells the others. */
final class TrainEvents {

    /** What chat then has as its requestType (spec 002-F10). */
    private static final String REFUSED = "0";

    private TrainEvents() {}

    /** Something was learned, or the training was changed by hand. */
    static Trained trained(Train train) {
        return new Trained(
                train.getId(),
                train.getProductId(),
                train.getQuestionCnt(),
                train.getRequestCnt(),
                train.getTrainId(),
                train.nextVersion());
    }

    /** A request is approved. */
    static Accepted accepted(Train train, TrainRequest request) {
        return new Accepted(
                train.getId(),
                train.getProductId(),
                train.getQuestionCnt(),
                train.getRequestCnt(),
                train.getTrainId(),
                request.getRequestId());
    }

    /** A request is refused. */
    static Refused refused(Train train, TrainRequest request) {
        return new Refused(
                train.getId(),
                train.getProductId(),
                train.getQuestionCnt(),
                train.getRequestCnt(),
                train.getTrainId(),
                REFUSED,
                request.getRequestId());
    }
}
