package io.pacenote.saga;

import java.util.function.Supplier;

/** In an application that keeps no record of its operators; each action is a transaction by itself. */
final class UnrecordedActions implements OperatorActions {

    @Override
    public <T> T transacted(OperatorAction action, Supplier<T> work) {
        return work.get();
    }
}
