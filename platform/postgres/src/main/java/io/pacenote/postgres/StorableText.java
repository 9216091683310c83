package io.pacenote.postgres;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

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

    /**
     * There are blanks of many kinds, such as the wide one of East Asian keyboards, and those who check texts do not know all of
     * them.
     *
     * @param text any text
     * @return the empty text for one of blanks alone, otherwise the same
     */
    public static String blankAsEmpty(String text) {
        return text.codePoints().allMatch(StorableText::isBlank) ? "" : text;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /**
     * @param what names the text to whoever gave it
     * @return the text
     * @throws IllegalArgumentException if PostgreSQL cannot store it
     */
    public static @Nullable String require(String what, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a NUL character, which PostgreSQL cannot store");
        }
        if (text != null && !isStorable(text)) {
            throw new IllegalArgumentException(what + " holds half of a surrogate pair, which is no character");
        }
        return text;
    }
}
