package io.pacenote.postgres;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What text from outside has to be, before it is stored. */
public final class StorableText {

    private StorableText() {}

    /**
     * JSON allows NUL characters and halves of surrogate pairs by escapes, UTF-8 in a database does not.
     *
     * @param text any text
     * @return whether PostgreSQL can store it
     */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * Equal texts are stored as equal characters: some systems send a Hangul syllable, or a letter with its accent, as one
     * character, others as several.
     *
     * @param text any text
     * @return the same text in Unicode Normalization Form C
     */
    public static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
