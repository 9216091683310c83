package io.pacenote.saga.model;

import org.jspecify.annotations.Nullable;

/**
 * One transaction of the product, or the clock's doing.
 *
 * @param step the step that it is about, counted from 1; of TAKE the one that is due first; 0 for none
 * @param compensation of a report: whether it is about a compensation
 * @param leaseInHand of a report: whether the reporter's lease is the newest that was given
 * @param last of FAILED: whether the attempts are used up
 * @param enlistment of START and JOIN
 */
public record Command(
        Kind kind,
        int step,
        boolean compensation,
        boolean leaseInHand,
        boolean last,
        @Nullable Enlistment enlistment) {

    /** What is done. */
    public enum Kind {
        START,
        JOIN,
        COMPLETE,
        COMPENSATE,
        /** The compensation that becomes due is taken in the same transaction. */
        COMPENSATE_AND_TAKE,
        OPERATOR_COMPENSATES,
        RETRY,
        /** The operator has done by hand what the step could not. */
        SKIP,
        EXPIRE,
        PURGE,
        TAKE,
        DONE,
        FAILED,
        GIVE_BACK,
        /** The endpoint does its work in the transaction that reports it and claims the next step. */
        DO_IN_ONE,
        /** The step's lease or its wait ends. */
        STEP_COMES_DUE,
        DEADLINE_PASSES;

        /** The clock does not lock anything, and a saga is not started twice. */
        boolean canRace() {
            return this != STEP_COMES_DUE && this != DEADLINE_PASSES && this != START;
        }

        boolean isReport() {
            return this == DONE || this == FAILED || this == GIVE_BACK || this == DO_IN_ONE;
        }

        /** Passes over rows that another transaction has locked, and comes back for them later. */
        boolean skipsLocked() {
            return this == TAKE || this == EXPIRE || this == PURGE;
        }
    }

    static Command of(Kind kind) {
        return new Command(kind, 0, false, false, false, null);
    }

    static Command of(Kind kind, int step) {
        return new Command(kind, step, false, false, false, null);
    }

    static Command start(Enlistment first) {
        return new Command(Kind.START, 0, false, false, false, first);
    }

    static Command join(Enlistment enlistment) {
        return new Command(Kind.JOIN, 0, false, false, false, enlistment);
    }

    static Command report(Kind kind, Hand hand) {
        return new Command(
                kind,
                hand.step(),
                hand.compensation(),
                hand.isNewest(),
                kind == Kind.FAILED && hand.isLastAttempt(),
                null);
    }

    /** The same command when another came before it, which may have taken the lease from this one. */
    Command after(Outcome other) {
        boolean isTaken = other.answer() instanceof Outcome.Taken taken && taken.step() == step;
        return kind.isReport() && isTaken ? new Command(kind, step, compensation, false, last, null) : this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.name());
        if (step > 0) {
            text.append(" step ").append(step);
        }
        if (kind.isReport()) {
            text.append(leaseInHand ? ", lease in hand" : ", lease lost").append(last ? ", last attempt" : "");
        }
        return enlistment == null
                ? text.toString()
                : text.append(' ').append(enlistment).toString();
    }
}
