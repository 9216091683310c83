package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the model: the rows, and what is outside the database.
 *
 * @param isPurged whether there was a saga
 * @param effects what the business saw of each step that has joined
 */
public record World(Rows rows, boolean isPurged, List<Hand> hands, List<Effect> effects) {

    static final World BEGINNING = new World(Rows.NONE, false, List.of(), List.of());

    /** Whether a step was ever undone, and ever confirmed. */
    public record Effect(boolean isUndone, boolean isConfirmed) {

        Effect plus(boolean compensation) {
            return new Effect(isUndone || compensation, isConfirmed || !compensation);
        }

        @Override
        public String toString() {
            return (isUndone ? "undone" : "") + (isConfirmed ? "confirmed" : "");
        }
    }

    boolean hasSaga() {
        return rows.status() != null;
    }

    boolean isOver() {
        return isPurged || rows.isFinished();
    }

    /** @param outcome of the move's command, null when it has none */
    World after(Move move, @Nullable Outcome outcome) {
        return outcome == null ? afterWork(move) : afterCommand(move, outcome);
    }

    private World afterWork(Move move) {
        if (move.act() == Move.Act.DIE) {
            return new World(rows, isPurged, without(move.hand()), effects);
        }
        Hand hand = hands.get(move.hand());
        return new World(rows, isPurged, with(without(move.hand()), hand.afterRun()), effectsAfter(hand));
    }

    private List<Effect> effectsAfter(Hand run) {
        List<Effect> seen = new ArrayList<>(effects);
        seen.set(run.step() - 1, seen.get(run.step() - 1).plus(run.compensation()));
        return List.copyOf(seen);
    }

    private World afterCommand(Move move, Outcome outcome) {
        boolean purged = isPurged || hasSaga() && outcome.rows().status() == null;
        List<Hand> left = move.hand() >= 0 ? without(move.hand()) : hands;
        if (outcome.answer() instanceof Outcome.Taken taken) {
            List<Hand> older =
                    left.stream().map(hand -> hand.afterTake(taken.step())).toList();
            left = with(older, Hand.of(taken));
        }
        boolean hasRun = move.command().kind() == Command.Kind.DO_IN_ONE
                && !outcome.answer().equals(Outcome.ROLLED_BACK);
        List<Effect> seen = new ArrayList<>(hasRun ? effectsAfter(hands.get(move.hand())) : effects);
        if (move.command().kind() == Command.Kind.SKIP && outcome.answer().equals(true)) {
            int step = move.command().step() - 1;
            seen.set(step, seen.get(step).plus(true));
        }
        while (seen.size() < outcome.rows().steps().size()) {
            seen.add(new Effect(false, false));
        }
        return new World(outcome.rows(), purged, left, List.copyOf(seen));
    }

    private List<Hand> without(int index) {
        List<Hand> left = new ArrayList<>(hands);
        left.remove(index);
        return List.copyOf(left);
    }

    private static List<Hand> with(List<Hand> hands, Hand hand) {
        List<Hand> more = new ArrayList<>(hands);
        more.add(hand);
        more.sort(Hand.ORDER);
        return List.copyOf(more);
    }

    boolean is(SagaStatus status) {
        return rows.status() == status;
    }

    @Override
    public String toString() {
        return "%s, in hand %s, seen %s".formatted(isPurged ? "purged" : rows, hands, effects);
    }
}
