package io.pacenote.library.borrow;

/** Book did not say how many there are. */
final class NoAnswerException extends RuntimeException {

    NoAnswerException(String found) {
        super("book does not say how many there are: " + found);
    }
}
