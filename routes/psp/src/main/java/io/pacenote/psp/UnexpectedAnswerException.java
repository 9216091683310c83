package io.pacenote.psp;

/** The provider's answer does not follow the contract; what it has done is unknown. */
final class UnexpectedAnswerException extends RuntimeException {

    UnexpectedAnswerException(String message) {
        super("the provider's answer is not understood: " + message);
    }
}
