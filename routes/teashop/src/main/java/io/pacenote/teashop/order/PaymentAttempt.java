package io.pacenote.teashop.order;

/**
 * One time that pay is asked to take the money for an order.
 *
 * @param number counts the attempts of the order
 * @param payment what is asked
 */
public record PaymentAttempt(int number, NewPayment payment) {

    /** Whether the customer is waiting for it. */
    boolean isFirst() {
        return number == 1;
    }

    long orderId() {
        return payment.orderId();
    }

    String sagaId() {
        return payment.sagaId().toString();
    }
}
