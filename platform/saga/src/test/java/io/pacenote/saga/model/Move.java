package io.pacenote.saga.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that can happen.
 *
 * @param hand whose move it is, as an index of the world's hands; -1 for nobody's in particular
 */
public record Move(Act act, int hand, @Nullable Command command) {

    /** A command, or what a worker does without the database. */
    enum Act {
        COMMAND,
        /** The endpoint is called and does its work. */
        RUN,
        /** The worker's process ends. */
        DIE
    }

    static Move of(Command command) {
        return new Move(Act.COMMAND, -1, command);
    }

    /** What is sure to happen some day, as workers work, time passes and an operator looks after what is stuck. */
    boolean isFair() {
        if (command == null) {
            return act == Act.RUN;
        }
        return switch (command.kind()) {
            case TAKE, DONE, EXPIRE, STEP_COMES_DUE, DEADLINE_PASSES, RETRY -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return command == null ? act.name() : command.toString();
    }
}
