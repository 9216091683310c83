package io.pacenote.tasks;

/** What is due and has not been claimed yet; as a rule an answer to a query of whoever stores it. */
public interface Backlog {

    /** How many rows. */
    long getDue();

    /** How many seconds ago the one that has waited longest became due; 0 if there is none. */
    double getAge();
}
