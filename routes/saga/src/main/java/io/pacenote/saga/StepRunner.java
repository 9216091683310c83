package io.pacenote.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
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
    private final ObjectMapper json;
    private final SagaSettings settings;

    StepRunner(ProducerTemplate camel, StepQueue queue, ObjectMapper json, SagaSettings settings) {
        this.camel = camel;
        this.queue = queue;
        this.json = json;
        this.settings = settings;
    }

    void run(DueStep step) {
        try {
            Exchange exchange = camel.send(step.uri(), message -> fill(message, step));
            Exception failure = exchange.getException();
            if (failure == null) {
                queue.done(step);
            } else {
                failed(step, failure);
            }
        } catch (RuntimeException e) {
            LOG.warn("Step {} of saga {} comes back when its lease ends: {}", step.seq(), step.sagaId(), e.toString());
        }
    }

    private void fill(Exchange exchange, DueStep step) throws JsonProcessingException {
        Map<String, Object> headers = json.readValue(step.options(), new TypeReference<>() {});
        exchange.getIn().setHeaders(headers);
        exchange.getIn()
                .setHeader(Exchange.SAGA_LONG_RUNNING_ACTION, step.sagaId().toString());
        if (step.cause() != null) {
            exchange.getIn().setHeader(SagaExchange.CAUSE, step.cause());
        }
    }

    private void failed(DueStep step, Exception failure) {
        boolean last = step.attempts() >= settings.maxAttempts();
        String error = CompensationCause.of(failure);
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
