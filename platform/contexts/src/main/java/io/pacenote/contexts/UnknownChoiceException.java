package io.pacenote.contexts;

import java.util.List;

/** {@code pacenote.contexts} names something that does not exist. */
final class UnknownChoiceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownChoiceException(String name, List<String> possible) {
        super("pacenote.contexts names '%s', which does not exist; there are %s".formatted(name, possible));
    }
}
