package io.pacenote.saga;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one compensation or completion and reports how it went: in one transaction, if the endpoint is one; else outside any
 * transaction, and then it must be idempotent, because it runs again if the process dies in between.
 */
final class StepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final StepSender sender;
    private final StepStore steps;
    private final SagaProgress progress;
    private final ChildSagas children;
    private final Participants participants;
    private final TransactedRoutes transacted;
    private final SagaSettings settings;
    private final SagaEvents events;

    StepRunner(
            StepSender sender,
            StepStore steps,
            SagaProgress progress,
            ChildSagas children,
            Participants participants,
            TransactedRoutes transacted,
            SagaSettings settings,
            SagaEvents events) {
        this.sender = sender;
        this.steps = steps;
        this.progress = progress;
        this.children = children;
        this.participants = participants;
        this.transacted = transacted;
        this.settings = settings;
        this.events = events;
    }

    /** @param claim what may be claimed of the saga's next step, if this one is a transaction */
    StepResult run(DueStep step, Supplier<EagerClaim> claim) {
        try (var lines = step.saga().open()) {
            if (participants.isStopped(step.uri())) {
                steps.giveBack(step, settings.waitForRoute());
                return StepResult.NOT_DONE;
            }
            StepResult result = runHere(step, claim);
            if (result.error().isPresent()) {
                failed(step, result.error().get());
            } else if (result == StepResult.WAITS) {
                return result;
            } else if (!result.isDone()) {
                StepFailureLog.leaseLost(step, settings.lease());
            } else {
                tellAttempt(step, true);
            }
            return result;
        } catch (RuntimeException e) {
            LOG.warn("Step {} of saga {} runs again when its lease ends: {}", step.seq(), step.sagaId(), e.toString());
            return StepResult.NOT_DONE;
        }
    }

    private StepResult runHere(DueStep step, Supplier<EagerClaim> claim) {
        if (ChildSagas.isChild(step)) {
            return children.compensate(step);
        }
        return transacted.isTransacted(step.uri()) ? runInOne(step, claim) : runApart(step);
    }

    /**
     * What fails at the report or at the commit has failed, too: the change is as likely to be the cause as the database
     * is. Should the commit have succeeded after all, the lease is gone, and the failure is not counted.
     */
    private StepResult runInOne(DueStep step, Supplier<EagerClaim> claim) {
        try {
            return progress.doAndReport(step, () -> call(step), claim);
        } catch (RuntimeException e) {
            return StepResult.failed(CompensationCause.of(e));
        }
    }

    private StepResult runApart(DueStep step) {
        return call(step).map(StepResult::failed).orElseGet(() -> progress.done(step, EagerClaim.NONE));
    }

    /** @return what went wrong, if anything did; an endpoint that does not exist is a failure like any other */
    private Optional<String> call(DueStep step) {
        try {
            return ExchangeOutcome.failure(sender.send(step, exchange -> fill(exchange, step)));
        } catch (RuntimeException e) {
            return Optional.of(CompensationCause.of(e));
        }
    }

    private static void fill(Exchange exchange, DueStep step) {
        String saga = step.sagaId().toString();
        exchange.setProperty(SagaExchange.ENDING, saga);
        step.saga().noteIn(exchange);
        exchange.getIn().setHeaders(SagaOptions.read(step.options()));
        exchange.getIn().setHeader(Exchange.SAGA_LONG_RUNNING_ACTION, saga);
        if (step.cause() != null) {
            exchange.getIn().setHeader(SagaExchange.CAUSE, step.cause());
        }
    }

    /** A step that failed because its routes were being stopped is given back: it was no attempt. */
    private void failed(DueStep step, String error) {
        if (!participants.ready().contains(step.context())) {
            steps.giveBack(step, Duration.ZERO);
        } else if (participants.isStopped(step.uri())) {
            steps.giveBack(step, settings.waitForRoute());
        } else {
            countFailure(step, error);
        }
    }

    private void countFailure(DueStep step, String error) {
        boolean last = step.attempts() >= settings.maxAttempts();
        if (last) {
            StepFailureLog.stuck(step, error);
        }
        Duration wait =
                settings.backoff(step.attempts(), ThreadLocalRandom.current().nextDouble());
        boolean isStored = steps.failed(step, error, wait, last);
        if (!isStored) {
            StepFailureLog.leaseLost(step, settings.lease());
        } else {
            tellAttempt(step, false);
            if (!last) {
                StepFailureLog.failed(step, error, wait);
            }
        }
    }

    private void tellAttempt(DueStep step, boolean isDone) {
        events.tell(new SagaStepAttempted(step.sagaId(), step.context(), step.attempts(), isDone));
    }
}
