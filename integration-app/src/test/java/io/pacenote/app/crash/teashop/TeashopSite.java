package io.pacenote.app.crash.teashop;

import java.net.URI;

/** The processes in which the parts of teashop answer; all may be one. */
public record TeashopSite(URI order, URI pay, URI store, URI customer, URI simulators) {

    /** Everything in one process. */
    public static TeashopSite in(URI process) {
        return new TeashopSite(process, process, process, process, process);
    }

    URI orders() {
        return order.resolve("/teashop/orders");
    }

    URI ordersOf(String customerId) {
        return order.resolve("/teashop/orders?customerId=" + customerId);
    }

    URI order(long orderId) {
        return order.resolve("/teashop/orders/" + orderId);
    }

    URI payments() {
        return pay.resolve("/teashop/payments");
    }

    URI storeOrders() {
        return store.resolve("/teashop/storeOrders");
    }

    URI storeOrdersOf(long orderId) {
        return store.resolve("/teashop/storeOrders?orderId=" + orderId);
    }

    URI notifications() {
        return customer.resolve("/teashop/notifications");
    }

    URI ledger() {
        return simulators.resolve("/simulators/psp/ledger");
    }

    URI messages() {
        return simulators.resolve("/simulators/kakao/messages");
    }
}
