package io.pacenote.chatbot.train;

import io.pacenote.chatbot.ChatbotSaga;
import io.pacenote.chatbot.ChatbotSettings;
import io.pacenote.chatbot.events.ChatEvent;
import io.pacenote.chatbot.events.Requested;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.tasks.Backlog;
import io.pacenote.tasks.Backoff;
import io.pacenote.tasks.DueTasks;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How requests are decided (spec 002-F6, F10). What changes one runs in the transaction of its route, under the lock of its
 * training, which is taken before its saga's.
 */
@Component
public class RequestSteps implements DueTasks<TrainRequest> {

    private final TrainSteps steps;
    private final Trains trains;
    private final TrainRequests requests;
    private final Backoff backoff;
    private final Clock clock;

    RequestSteps(TrainSteps steps, Trains trains, TrainRequests requests, ChatbotSettings settings, Clock clock) {
        this.steps = steps;
        this.trains = trains;
        this.requests = requests;
        this.backoff =
                new Backoff(settings.train().firstRetry(), settings.train().maxRetry());
        this.clock = clock;
    }

    /** Policy requestChat (spec 002-F6, 3.3): a new request, not stored yet; none if it is known. */
    public @Nullable TrainRequest open(@Body Requested event, @Header(EventHeaders.ID) String eventId) {
        Train train = steps.of(event);
        String fact = TrainSteps.fact(event.requestId(), eventId);
        return requests.nextKeyFor(train.getId(), fact)
                .map(key -> new TrainRequest(
                        key, train.getId(), fact, event.requestId(), event.requestMsg(), clock.instant()))
                .orElse(null);
    }

    /** Binds a request to the saga that has just been joined, if there is one. */
    public TrainRequest partOf(
            @Body TrainRequest request, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) @Nullable String saga) {
        request.partOf(saga);
        return request;
    }

    @Override
    public List<TrainRequest> claim(int limit, long leaseMillis) {
        return requests.claimDue(limit, leaseMillis);
    }

    /** What is due, for metrics. */
    public Backlog backlog() {
        return requests.backlog();
    }

    /**
     * Writes down what was decided; without a decision it is asked again later.
     *
     * @return the event that follows from it; nothing when there is no decision, or there was one before
     */
    public @Nullable ChatEvent settle(
            @Body Decision decision, @ExchangeProperty(RequestRoutes.CURRENT) TrainRequest asked) {
        Train train = trains.lock(asked.getChatId()).orElseThrow();
        TrainRequest request = requests.findById(asked.getRequestKey()).orElseThrow();
        if (!request.isUndecided()) {
            return null;
        }
        switch (decision) {
            case NONE -> request.postponed(backoff.next(clock.instant(), request.getAttempts()));
            case APPROVED -> {
                request.decided(true);
                train.learnRequest();
                return TrainEvents.accepted(train, request);
            }
            case REFUSED -> {
                request.decided(false);
                return TrainEvents.refused(train, request);
            }
        }
        return null;
    }

    /** Follows a decision in the same transaction (spec 002-F7, 3.6.8). */
    public Trained learned(@ExchangeProperty(RequestRoutes.CURRENT) TrainRequest decided) {
        return TrainEvents.trained(trains.lock(decided.getChatId()).orElseThrow());
    }

    /** Compensation: nobody asks for a decision any more, if there is none. */
    public void forgo(@Header(ChatbotSaga.CHAT_ID) long chatId, @Header(ChatbotSaga.REQUEST_KEY) long requestKey) {
        trains.lock(chatId)
                .flatMap(train -> requests.findById(requestKey))
                .filter(request -> request.getChatId() == chatId)
                .ifPresent(TrainRequest::forgo);
    }
}
