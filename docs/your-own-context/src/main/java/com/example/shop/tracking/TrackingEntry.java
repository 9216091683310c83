package com.example.shop.tracking;

/** What a customer sees of his order. Each kind of event fills a field of its own, so their order makes no difference. */
record TrackingEntry(long orderId, long userId, boolean reserved, boolean withdrawn) {

    TrackingEntry asReserved() {
        return new TrackingEntry(orderId, userId, true, withdrawn);
    }

    TrackingEntry asWithdrawn() {
        return new TrackingEntry(orderId, userId, reserved, true);
    }
}
