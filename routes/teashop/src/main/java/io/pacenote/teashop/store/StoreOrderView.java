package io.pacenote.teashop.store;

import org.jspecify.annotations.Nullable;

/** An order as its seller sees it (spec 001, 2.3). */
record StoreOrderView(
        long id,
        long orderId,
        @Nullable Long storeId,
        @Nullable String item,
        @Nullable Long qty,
        @Nullable String address,
        @Nullable String status) {

    static StoreOrderView of(StoreOrder s) {
        StoreOrderStatus status = s.getStatus();
        return new StoreOrderView(
                s.getId(),
                s.getOrderId(),
                s.getStoreId(),
                s.getItem(),
                s.getQty(),
                s.getAddress(),
                status == null ? null : status.korean());
    }
}
