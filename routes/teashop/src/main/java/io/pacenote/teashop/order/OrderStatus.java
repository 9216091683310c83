package io.pacenote.teashop.order;

import com.fasterxml.jackson.annotation.JsonValue;

/** What has become of an order (spec 001, 2.6). */
public enum OrderStatus {
    /** Accepted; not paid, or not yet. */
    PLACED("주문됨"),
    /** Paid; the store has it, or gets it. */
    PAID("결제됨"),
    /** The store has shipped it. */
    SHIPPED("배송됨"),
    /** Called off; the delivery is cancelled, and what was paid goes back. */
    CANCELLED("주문취소됨"),
    /** The payment was refused. */
    FAILED("결제실패");

    private final String label;

    OrderStatus(String label) {
        this.label = label;
    }

    /** What everybody calls it. */
    @JsonValue
    public String label() {
        return label;
    }
}
