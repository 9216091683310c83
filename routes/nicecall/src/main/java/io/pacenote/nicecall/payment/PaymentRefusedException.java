package io.pacenote.nicecall.payment;

/** A fare is not taken, and the request leaves nothing behind. The message is for the customer. */
final class PaymentRefusedException extends RuntimeException {

    PaymentRefusedException(String message) {
        super(message);
    }
}
