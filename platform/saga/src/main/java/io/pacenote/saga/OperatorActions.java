package io.pacenote.saga;

import java.util.function.Supplier;

/**
 * Does what operators ask for by the MBean of sagas. An application that wants to know later who did what declares a bean of
 * this type, which keeps a record in the same transaction; without one, nobody keeps any.
 */
public interface OperatorActions {

    /**
     * Does the work, in one transaction with whatever is recorded of it.
     *
     * @param work what it returns is the answer; false says that there was nothing to do
     */
    <T> T transacted(OperatorAction action, Supplier<T> work);
}
