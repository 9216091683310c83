package io.pacenote.teashop.order;

/** Pay did not say what has become of the payment. */
final class NoAnswerException extends RuntimeException {

    NoAnswerException(String found) {
        super("pay does not say what has become of the payment: " + found);
    }
}
