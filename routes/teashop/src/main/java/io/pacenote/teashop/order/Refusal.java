package io.pacenote.teashop.order;

/** The order cannot be paid right now, and is taken back as if it had never been placed (spec 001, 2.8.2). */
public record Refusal(Order order) implements Settlement {

    /** Why its saga is undone. */
    static final String CAUSE = "pay does not answer";
}
