package io.pacenote.teashop.store;

/** What has become of an order that has reached its store. */
public enum StoreOrderStatus {
    /** Paid, and to be shipped. */
    RECEIVED("접수됨"),
    /** On its way to the customer. */
    SHIPPED("배송됨"),
    /** Not wanted any more. */
    CANCELLED("배송취소됨");

    private final String korean;

    StoreOrderStatus(String korean) {
        this.korean = korean;
    }

    /** As sellers read it. */
    String korean() {
        return korean;
    }
}
