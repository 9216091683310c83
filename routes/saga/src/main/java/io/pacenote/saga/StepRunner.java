package io.pacenote.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one compensation or completion, outside any transaction, and reports how it went. If the process dies in between,
 * the lease ends and the endpoint runs again: it must be idempotent.
 */
final class StepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final ProducerTemplate camel;
    private final StepQueue queue;
    private final Participants participants;
    private final ObjectReader options;
    private final SagaSettings settings;

    StepRunner(
            ProducerTemplate camel,
            StepQueue queue,
            Participants participants,
            ObjectMapper json,
            SagaSettings settings) {
        this.camel = camel;
        this.queue = queue;
        this.participants = participants;
        // amounts of money must come back as they went
        this.options = json.readerForMapOf(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.settings = settings;
    }

    /** @return whether the saga's next step has become due */
    boolean run(DueStep step) {
        Optional<String> error = call(step);
        try {
            if (error.isEmpty()) {
                return queue.done(step);
            }
            failed(step, error.get());
        } catch (RuntimeException e) {
            LOG.warn("Step {} of saga {} comes back when its lease ends: {}", step.seq(), step.sagaId(), e.toString());
        }
        return false;
    }

    /** @return what went wrong, if anything did; an endpoint that is no more is a failure like any other */
    private Optional<String> call(DueStep step) {
        try {
            return ExchangeOutcome.failure(camel.send(step.uri(), message -> fill(message, step)));
        } catch (RuntimeException e) {
            return Optional.of(CompensationCause.of(e));
        }
    }

    private void fill(Exchange exchange, DueStep step) throws JsonProcessingException {
        Map<String, Object> headers = options.readValue(step.options());
        exchange.getIn().setHeaders(headers);
        exchange.getIn()
                .setHeader(Exchange.SAGA_LONG_RUNNING_ACTION, step.sagaId().toString());
        if (step.cause() != null) {
            exchange.getIn().setHeader(SagaExchange.CAUSE, step.cause());
        }
    }

    private void failed(DueStep step, String error) {
        if (!participants.ready().contains(step.context())) {
            queue.giveBack(step);
            return;
        }
        boolean last = step.attempts() >= settings.maxAttempts();
        if (last) {
            LOG.error(
                    "Step {} of saga {} is stuck after {} attempts: {}",
                    step.seq(),
                    step.sagaId(),
                    step.attempts(),
                    error);
        }
        var wait = settings.backoff(step.attempts(), ThreadLocalRandom.current().nextDouble());
        queue.failed(step, error, wait, last);
    }
}
