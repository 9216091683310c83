package io.pacenote.saga.model;

import io.pacenote.saga.model.Command.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A move and what it did.
 *
 * @param outcome of the move's command, null when it has none
 */
record Transition(World before, Move move, @Nullable Outcome outcome, World after) {

    boolean is(Kind kind) {
        return move.command() != null && move.command().kind() == kind;
    }

    boolean isLateReport() {
        Command command = move.command();
        return command != null && command.kind().isReport() && !command.leaseInHand();
    }

    boolean isLastFailure() {
        return is(Kind.FAILED) && !isLateReport() && move.command().last();
    }

    boolean changesAnything() {
        return changesRows() || !before.effects().equals(after.effects());
    }

    boolean changesRows() {
        return !before.rows().equals(after.rows());
    }
}
