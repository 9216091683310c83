package io.pacenote.nicecall.events;

/** How a customer pays (spec 003, 4.3). */
public enum PayType {
    CARD,
    CASH,
    TMONEY
}
