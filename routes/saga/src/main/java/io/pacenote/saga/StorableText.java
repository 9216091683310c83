package io.pacenote.saga;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text that PostgreSQL gives back as it was given. */
final class StorableText {

    private StorableText() {}

    /**
     * @param what names the text to who wrote the route
     * @return the text
     * @throws IllegalArgumentException if it holds a NUL character, which the database refuses, or half of a surrogate pair,
     *     which would be stored as a question mark
     */
    static @Nullable String require(String what, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a NUL character, which PostgreSQL cannot store");
        }
        if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(what + " holds half of a surrogate pair, which is no character");
        }
        return text;
    }
}
