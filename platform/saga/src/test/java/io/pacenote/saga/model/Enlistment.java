package io.pacenote.saga.model;

/** How a step joins: with a compensation, with a completion, with a time limit for the saga. */
public record Enlistment(boolean compensates, boolean completes, boolean limitsTime) {

    @Override
    public String toString() {
        return (compensates ? "undo " : "") + (completes ? "confirm " : "") + (limitsTime ? "in time" : "");
    }
}
