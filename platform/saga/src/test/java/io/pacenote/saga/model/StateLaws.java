package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.StepState;
import io.pacenote.saga.model.Rows.StepRow;
import io.pacenote.saga.model.World.Effect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What must hold in every world. */
final class StateLaws {

    private static final Map<Law, Predicate<World>> LAWS = new EnumMap<>(Map.of(
            Law.THE_SAGA_SUMS_UP_ITS_STEPS, world -> world.rows().isSummedUp(),
            Law.AN_END_IS_REACHED_BY_ALL_STEPS, StateLaws::endIsReachedByAll,
            Law.NO_STEP_IS_BOTH_UNDONE_AND_CONFIRMED, StateLaws::noStepIsBoth,
            Law.COMPENSATIONS_GO_BACKWARDS, StateLaws::compensationsGoBackwards,
            Law.COMPLETIONS_ARE_ALL_DUE_AT_ONCE, StateLaws::completionsAreDueAtOnce,
            Law.STUCK_IS_A_SAGA_WITH_A_STUCK_STEP, StateLaws::stuckHasAStuckStep));

    private StateLaws() {}

    static Optional<Law> brokenBy(World world) {
        return LAWS.entrySet().stream()
                .filter(law -> !law.getValue().test(world))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean endIsReachedByAll(World world) {
        Rows rows = world.rows();
        if (rows.isFinished() != rows.hasFinishTime()) {
            return false;
        }
        boolean undone = world.is(SagaStatus.COMPENSATED);
        if (!rows.isFinished()) {
            return true;
        }
        for (int step = 1; step <= rows.steps().size(); step++) {
            if (!isAtTheEnd(rows.step(step), world.effects().get(step - 1), undone)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAtTheEnd(StepRow row, Effect effect, boolean undone) {
        boolean asItShould = undone
                ? effect.isUndone() == row.compensates() && !effect.isConfirmed()
                : effect.isConfirmed() == row.completes() && !effect.isUndone();
        boolean hadWork = undone ? row.compensates() : row.completes();
        return asItShould && !row.leased() && row.state() == (hadWork ? StepState.DONE : StepState.JOINED);
    }

    private static boolean noStepIsBoth(World world) {
        boolean anyUndone = world.effects().stream().anyMatch(Effect::isUndone);
        boolean anyConfirmed = world.effects().stream().anyMatch(Effect::isConfirmed);
        return !(anyUndone && anyConfirmed);
    }

    /** The newest first: what is newer than the step in question is done, what is older has not begun. */
    private static boolean compensationsGoBackwards(World world) {
        if (world.rows().aim() != SagaStatus.COMPENSATING) {
            return true;
        }
        List<StepRow> wanted =
                world.rows().steps().stream().filter(StepRow::compensates).toList();
        int current = 0;
        while (current < wanted.size() && wanted.get(current).state() == StepState.JOINED) {
            current++;
        }
        return current < wanted.size()
                && isDueOrStuck(wanted.get(current))
                && wanted.subList(current + 1, wanted.size()).stream().allMatch(step -> step.state() == StepState.DONE);
    }

    private static boolean completionsAreDueAtOnce(World world) {
        if (world.rows().aim() != SagaStatus.COMPLETING) {
            return true;
        }
        return world.rows().steps().stream()
                        .allMatch(step -> step.completes()
                                ? step.state() == StepState.DONE || isDueOrStuck(step)
                                : step.state() == StepState.JOINED)
                && world.rows().steps().stream().anyMatch(StateLaws::isDueOrStuck);
    }

    private static boolean isDueOrStuck(StepRow step) {
        return step.state() == StepState.PENDING || step.state() == StepState.STUCK;
    }

    private static boolean stuckHasAStuckStep(World world) {
        return world.is(SagaStatus.STUCK) == world.rows().hasStep(StepState.STUCK);
    }
}
