package io.pacenote.chatbot.train;

import io.pacenote.chatbot.events.ChatEvent;
import io.pacenote.chatbot.events.Chated;
import io.pacenote.chatbot.events.Questioned;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is learned from chats and their questions, in whatever order it is told (spec 002-F2, F4, 3.6.3, 3.6.4). Each step runs in
 * the transaction of its route, under the lock of the training.
 */
@Component
public class TrainSteps {

    private final Trains trains;

    TrainSteps(Trains trains) {
        this.trains = trains;
    }

    /** Policy searchChat (spec 002-F2, 3.3): @return what is to be told; nothing of a training that has learned nothing. */
    public @Nullable Trained search(@Body Chated event) {
        trains.ensure(event.id());
        Train train = trains.lock(event.id()).orElseThrow();
        return train.about(event.productId()) ? TrainEvents.trained(train) : null;
    }

    /** Policy questionChat (spec 002-F4, 3.3): @return nothing when the question was counted before. */
    public @Nullable Trained question(@Body Questioned event, @Header(EventHeaders.ID) String eventId) {
        Train train = of(event);
        if (trains.note(event.id(), fact(event.questionId(), eventId)) == 0) {
            return null;
        }
        train.learnQuestion();
        return TrainEvents.trained(train);
    }

    /** @throws ProblemException 404 when there is no such training, or its chat has not been told of yet */
    public Trained change(@Header("id") long id, @Body TrainChange change) {
        Train train = trains.lock(id).orElseThrow(() -> ProblemException.notFound("train", id));
        train.name(change.trainId());
        return TrainEvents.trained(train);
    }

    /** The training that an event is about, locked; a new one if it has overtaken Chated (spec 002, 3.6.4). */
    Train of(ChatEvent event) {
        trains.ensure(event.id());
        Train train = trains.lock(event.id()).orElseThrow();
        train.about(event.productId());
        return train;
    }

    /** By what a question or request is known: its own number, or the event that others tell it by. */
    static String fact(@Nullable Long number, String eventId) {
        return number == null ? eventId : number.toString();
    }
}
