package io.pacenote.nicecall.caller;

/** Payment did not say whether the fare is paid. */
final class NoAnswerException extends RuntimeException {

    NoAnswerException(String found) {
        super("payment does not say whether it is paid: " + found);
    }
}
