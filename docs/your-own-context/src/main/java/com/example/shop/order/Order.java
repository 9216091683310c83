package com.example.shop.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An order of a customer. */
@Entity
@Table(schema = "shop_order", name = "placed_order")
public class Order {

    @Id
    private long orderId;

    private long userId;
    private String item;
    private int quantity;
    private boolean withdrawn;

    /** For JPA. */
    protected Order() {}

    Order(long orderId, long userId, String item, int quantity) {
        this.orderId = orderId;
        this.userId = userId;
        this.item = item;
        this.quantity = quantity;
    }

    /** @return whether this has changed anything */
    boolean withdraw() {
        boolean changed = !withdrawn;
        withdrawn = true;
        return changed;
    }

    long getOrderId() {
        return orderId;
    }

    long getUserId() {
        return userId;
    }

    String getItem() {
        return item;
    }

    int getQuantity() {
        return quantity;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
