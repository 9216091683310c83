package io.pacenote.saga;

import io.pacenote.postgres.group.GroupCommit;
import io.pacenote.postgres.group.Unit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one compensation or completion and reports how it went: in one transaction, if the endpoint is one; else outside any
 * transaction, and then it must be idempotent, as the lease ends and the endpoint runs again if the process dies in between.
 */
final class StepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final StepSender sender;
    private final StepQueue queue;
    private final Participants participants;
    private final TransactedRoutes transacted;
    private final GroupCommit group;
    private final SagaSettings settings;

    StepRunner(
            StepSender sender,
            StepQueue queue,
            Participants participants,
            TransactedRoutes transacted,
            GroupCommit group,
            SagaSettings settings) {
        this.sender = sender;
        this.queue = queue;
        this.participants = participants;
        this.transacted = transacted;
        this.group = group;
        this.settings = settings;
    }

    /** @param offer what can be taken ahead of the saga's next step */
    StepEnd run(DueStep step, Supplier<Offer> offer) {
        try {
            if (participants.isStopped(step.uri())) {
                queue.giveBack(step, settings.waitForRoute());
                return StepEnd.UNREPORTED;
            }
            StepEnd end =
                    switch (transacted.kindOf(step.uri())) {
                        case GROUPED -> step.compensates() ? runInGroup(step, offer) : runInOne(step, offer);
                        case TRANSACTED -> runInOne(step, offer);
                        case OTHER -> runApart(step);
                    };
            end.error().ifPresent(error -> failed(step, error));
            if (end.isUnknown()) {
                StepFailureLog.leaseLost(step, settings.lease());
            }
            return end;
        } catch (RuntimeException e) {
            LOG.warn("Step {} of saga {} comes back when its lease ends: {}", step.seq(), step.sagaId(), e.toString());
            return StepEnd.UNREPORTED;
        }
    }

    /**
     * What fails at the report or at the commit has failed, too: the change is as likely to be the cause as the database
     * is. Should the commit have succeeded after all, then the lease is gone, and the failure is not counted.
     */
    private StepEnd runInOne(DueStep step, Supplier<Offer> offer) {
        try {
            return queue.doInOne(step, () -> call(step), offer);
        } catch (RuntimeException e) {
            return StepEnd.failed(CompensationCause.of(e));
        }
    }

    /**
     * The same, with the commit of a group, and together with the compensations that follow, as far as they commit in groups
     * here. Should that fail, the step is done by itself, so that none pays for another's mistake.
     *
     * <p>Not for completions, which run side by side: of two that are reported at the same time, one must wait for the saga's
     * row and then see the other, which takes a statement more.
     */
    private StepEnd runInGroup(DueStep step, Supplier<Offer> offer) {
        try (Unit unit = Unit.open()) {
            Optional<String> failure = call(step);
            if (failure.isPresent()) {
                return StepEnd.failed(failure.get());
            }
            int last = callFollowers(step, unit);
            GroupedReport report = GroupedReport.of(queue, new Report(step, last, offer));
            unit.add(report);
            group.commit(unit);
            return report.end();
        } catch (LeaseLostException late) {
            return StepEnd.UNREPORTED;
        } catch (RuntimeException e) {
            return step.followers().isEmpty()
                    ? StepEnd.failed(CompensationCause.of(e))
                    : runInGroup(step.withoutFollowers(), offer);
        }
    }

    /**
     * One that fails leaves nothing here; it is taken by itself then, and fails once more to be counted. Half of the lease is
     * for the commit.
     *
     * @return the number of the last that was done, perhaps the step itself
     */
    private int callFollowers(DueStep step, Unit unit) {
        long start = System.nanoTime();
        int last = step.seq();
        for (DueStep follower : step.followers()) {
            boolean isLate = System.nanoTime() - start > settings.lease().toNanos() / 2;
            if (isLate || !isForGroup(follower)) {
                break;
            }
            Unit.Savepoint before = unit.savepoint();
            if (call(follower).isPresent()) {
                unit.rollbackTo(before);
                break;
            }
            last = follower.seq();
        }
        return last;
    }

    private boolean isForGroup(DueStep step) {
        return transacted.kindOf(step.uri()) == TransactedRoutes.Kind.GROUPED
                && participants.ready().contains(step.context())
                && !participants.isStopped(step.uri());
    }

    private StepEnd runApart(DueStep step) {
        return call(step).map(StepEnd::failed).orElseGet(() -> queue.done(step));
    }

    /** @return what went wrong, if anything did; an endpoint that is no more is a failure like any other */
    private Optional<String> call(DueStep step) {
        try {
            return ExchangeOutcome.failure(sender.send(step.uri(), message -> fill(message, step)));
        } catch (RuntimeException e) {
            return Optional.of(CompensationCause.of(e));
        }
    }

    private static void fill(Exchange exchange, DueStep step) {
        String saga = step.sagaId().toString();
        exchange.setProperty(SagaExchange.ENDING, saga);
        exchange.getIn().setHeaders(SagaOptions.read(step.options()));
        exchange.getIn().setHeader(Exchange.SAGA_LONG_RUNNING_ACTION, saga);
        if (step.cause() != null) {
            exchange.getIn().setHeader(SagaExchange.CAUSE, step.cause());
        }
    }

    private void failed(DueStep step, String error) {
        if (!participants.ready().contains(step.context())) {
            queue.giveBack(step, Duration.ZERO);
            return;
        }
        if (participants.isStopped(step.uri())) {
            queue.giveBack(step, settings.waitForRoute());
            return;
        }
        boolean last = step.attempts() >= settings.maxAttempts();
        if (last) {
            StepFailureLog.stuck(step, error);
        }
        var wait = settings.backoff(step.attempts(), ThreadLocalRandom.current().nextDouble());
        boolean isNoted = queue.failed(step, error, wait, last);
        if (!isNoted) {
            StepFailureLog.leaseLost(step, settings.lease());
        } else if (!last) {
            StepFailureLog.failed(step, error, wait);
        }
    }
}
