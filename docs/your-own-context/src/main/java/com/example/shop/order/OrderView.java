package com.example.shop.order;

/** An order as the client sees it. */
record OrderView(long orderId, long userId, String item, int quantity, boolean withdrawn) {

    static OrderView of(Order order) {
        return new OrderView(
                order.getOrderId(), order.getUserId(), order.getItem(), order.getQuantity(), order.isWithdrawn());
    }
}
