package io.pacenote.teashop.order;

/** What is wanted of an order does not fit its state; the message is for the customer. */
final class OrderRefusedException extends RuntimeException {

    OrderRefusedException(String message) {
        super(message);
    }
}
