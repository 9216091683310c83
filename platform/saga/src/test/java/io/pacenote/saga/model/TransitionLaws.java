package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.StepState;
import io.pacenote.saga.model.Command.Kind;
import io.pacenote.saga.model.Outcome.Ended;
import io.pacenote.saga.model.Outcome.Taken;
import io.pacenote.saga.model.Rows.StepRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What must hold of every move. */
final class TransitionLaws {

    private static final Map<SagaStatus, Set<SagaStatus>> NEXT = Map.of(
            SagaStatus.ACTIVE,
            Set.of(SagaStatus.COMPLETING, SagaStatus.COMPLETED, SagaStatus.COMPENSATING, SagaStatus.COMPENSATED),
            SagaStatus.COMPLETING,
            Set.of(SagaStatus.COMPLETED, SagaStatus.STUCK),
            SagaStatus.COMPENSATING,
            Set.of(SagaStatus.COMPENSATED, SagaStatus.STUCK),
            SagaStatus.STUCK,
            Set.of(SagaStatus.COMPLETING, SagaStatus.COMPENSATING, SagaStatus.COMPENSATED),
            SagaStatus.COMPLETED,
            Set.of(),
            SagaStatus.COMPENSATED,
            Set.of());

    private static final Map<Law, Predicate<Transition>> LAWS = new EnumMap<>(Map.of(
            Law.NO_STEP_JOINS_AFTER_THE_END, TransitionLaws::onlyTheActiveAreJoined,
            Law.A_LATE_REPORT_CHANGES_NOTHING, move -> !move.isLateReport() || !move.changesAnything(),
            Law.STATUS_CHANGES_ARE_LEGAL, TransitionLaws::statusChangeIsLegal,
            Law.ONLY_THE_LAST_FAILURE_MAKES_STUCK, TransitionLaws::onlyTheLastFailureMakesStuck,
            Law.A_RETRY_GIVES_NEW_ATTEMPTS, TransitionLaws::retryGivesNewAttempts,
            Law.ONLY_WHAT_IS_DUE_IS_TAKEN, TransitionLaws::onlyWhatIsDueIsTaken,
            Law.ONLY_A_FINISHED_SAGA_IS_PURGED, TransitionLaws::onlyTheFinishedArePurged,
            Law.NOTHING_ACTIVE_OUTLIVES_ITS_DEADLINE, TransitionLaws::overdueIsExpired,
            Law.THE_ANSWER_IS_TRUE, TransitionLaws::answerIsTrue,
            Law.HISTORY_AGREES_WITH_THE_ROWS, History::agrees));

    private TransitionLaws() {}

    static Optional<Law> brokenBy(Transition move) {
        return LAWS.entrySet().stream()
                .filter(law -> !law.getValue().test(move))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean statusChangeIsLegal(Transition move) {
        @Nullable SagaStatus before = move.before().rows().status();
        @Nullable SagaStatus after = move.after().rows().status();
        if (before == after) {
            return true;
        }
        if (before == null) {
            return move.is(Kind.START) && after == SagaStatus.ACTIVE;
        }
        boolean ends = move.is(Kind.SKIP) && after == SagaStatus.COMPENSATED;
        boolean goesOn =
                before != SagaStatus.STUCK || after == move.before().rows().stuckStatus() || ends;
        return after == null || goesOn && NEXT.get(before).contains(after);
    }

    private static boolean onlyTheActiveAreJoined(Transition move) {
        int joined = move.after().rows().steps().size()
                - move.before().rows().steps().size();
        boolean told = move.is(Kind.JOIN) && Boolean.TRUE.equals(move.outcome().answer());
        boolean mayJoin = move.is(Kind.JOIN) && move.before().is(SagaStatus.ACTIVE) && !isOverdue(move);
        boolean isOneMore = mayJoin || move.is(Kind.START);
        return move.after().isPurged() || joined == (isOneMore ? 1 : 0) && told == mayJoin;
    }

    private static boolean onlyTheLastFailureMakesStuck(Transition move) {
        boolean becomesStuck = stuckSteps(move.after()) > stuckSteps(move.before());
        return becomesStuck == move.isLastFailure();
    }

    private static long stuckSteps(World world) {
        return world.rows().steps().stream()
                .filter(step -> step.state() == StepState.STUCK)
                .count();
    }

    private static boolean retryGivesNewAttempts(Transition move) {
        if (!move.is(Kind.RETRY)) {
            return true;
        }
        if (!move.before().is(SagaStatus.STUCK)) {
            return !move.changesRows();
        }
        Rows before = move.before().rows();
        for (int step = 1; step <= before.steps().size(); step++) {
            StepRow row = before.step(step);
            StepRow expected = row.state() != StepState.STUCK
                    ? row
                    : new StepRow(row.compensates(), row.completes(), StepState.PENDING, 0, When.PAST, false);
            if (!move.after().rows().step(step).equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyWhatIsDueIsTaken(Transition move) {
        if (move.outcome() == null || !(move.outcome().answer() instanceof Taken taken)) {
            return true;
        }
        if (!move.is(Kind.TAKE)) {
            return isTakenAhead(taken, move);
        }
        StepRow row = move.before().rows().step(taken.step());
        boolean undoes = move.before().rows().aim() == SagaStatus.COMPENSATING;
        return row.state() == StepState.PENDING && row.due() == When.PAST && taken.compensation() == undoes;
    }

    /** What is taken ahead is in one hand only, and comes back if that dies. */
    private static boolean isTakenAhead(Taken taken, Transition move) {
        StepRow after = move.after().rows().step(taken.step());
        return taken.compensation()
                && becomesDue(taken.step(), move)
                && after.attempts() == 1
                && after.leased()
                && after.due() == When.AHEAD;
    }

    private static boolean onlyTheFinishedArePurged(Transition move) {
        boolean gone = move.before().hasSaga() && !move.after().hasSaga();
        return gone == (move.is(Kind.PURGE) && move.before().rows().isFinished());
    }

    private static boolean isOverdue(Transition move) {
        return move.before().is(SagaStatus.ACTIVE) && move.before().rows().deadline() == When.PAST;
    }

    /** By its end alone, and not by the one who would complete it. */
    private static boolean overdueIsExpired(Transition move) {
        boolean overdue = isOverdue(move);
        if (overdue && move.is(Kind.COMPLETE)) {
            return !move.changesRows();
        }
        boolean ended = move.after().rows().status() != SagaStatus.ACTIVE;
        return !move.is(Kind.EXPIRE) || move.changesRows() == overdue && (!overdue || ended);
    }

    /**
     * Whoever ends a saga learns what it was doing, for only then can he tell whether that was the end he meant, and what
     * it does now.
     */
    private static boolean answerIsTrue(Transition move) {
        if (move.is(Kind.COMPLETE) || move.is(Kind.COMPENSATE)) {
            return move.outcome().answer().equals(ended(move));
        }
        if (move.is(Kind.COMPENSATE_AND_TAKE)) {
            Object expected = stepDueBy(move).isPresent() ? Taken.class : ended(move);
            Object answer = move.outcome().answer();
            return answer.equals(expected) || answer.getClass().equals(expected);
        }
        if (move.is(Kind.DONE)) {
            return move.outcome().answer().equals(stepDueBy(move).isPresent());
        }
        if (move.is(Kind.DO_IN_ONE)) {
            return isDone(move, move.outcome().answer());
        }
        if (move.is(Kind.SKIP) && !move.outcome().answer().equals(mayBeSkipped(move))) {
            return false;
        }
        boolean answersWhetherItDidAnything =
                move.is(Kind.RETRY) || move.is(Kind.SKIP) || move.is(Kind.OPERATOR_COMPENSATES);
        return !answersWhetherItDidAnything || move.outcome().answer().equals(move.changesRows());
    }

    private static boolean mayBeSkipped(Transition move) {
        Rows rows = move.before().rows();
        return rows.stuckStatus() == SagaStatus.COMPENSATING
                && rows.step(move.move().command().step()).state() == StepState.STUCK;
    }

    private static Object ended(Transition move) {
        @Nullable SagaStatus before = move.before().rows().aim();
        boolean comesTooLate = move.is(Kind.COMPLETE) && isOverdue(move);
        return before == null || comesTooLate
                ? Outcome.NOTHING
                : new Ended(before, Objects.requireNonNull(move.after().rows().aim()));
    }

    private static boolean isDone(Transition move, Object answer) {
        if (move.isLateReport()) {
            return answer.equals(Outcome.ROLLED_BACK);
        }
        OptionalInt next = stepDueBy(move);
        return next.isPresent()
                ? answer instanceof Taken taken && taken.step() == next.getAsInt()
                : answer.equals(Outcome.NOTHING);
    }

    private static OptionalInt stepDueBy(Transition move) {
        return IntStream.rangeClosed(1, move.before().rows().steps().size())
                .filter(step -> becomesDue(step, move))
                .findFirst();
    }

    private static boolean becomesDue(int step, Transition move) {
        return move.before().rows().step(step).state() == StepState.JOINED
                && move.after().rows().step(step).state() == StepState.PENDING;
    }
}
