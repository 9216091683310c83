package io.pacenote.messaging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of an event may look like. They become keys of the database, and stand in logs and on the operators' pages:
 * whoever may write to a topic must not write there too.
 */
final class IdForm {

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[!-~]{1," + LONGEST + "}");

    /** Control characters and what else has no shape of its own: format characters, ends of lines, half characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private IdForm() {}

    /** Whether it can be the identity of an event or of a saga. */
    static boolean isId(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    /** @throws MalformedEventException when an id of the record is there and not as it should be */
    static void require(ReceivedRecord received) {
        received.headers().forEach(IdForm::requireHeader);
    }

    private static void requireHeader(String name, String value) {
        boolean id = name.equalsIgnoreCase(EventHeaders.ID) || name.equalsIgnoreCase(EventHeaders.SAGA);
        if (id && !value.isBlank() && !isId(value)) {
            throw new MalformedEventException(
                    name, "is not up to %d printable ASCII characters without a space".formatted(LONGEST));
        }
    }

    /** @throws MalformedEventException when the key is too long, or cannot be printed */
    static void requireKey(String key) {
        if (key.length() > LONGEST || UNPRINTABLE.matcher(key).find()) {
            throw new MalformedEventException(
                    "correlation key", "is not up to %d printable characters".formatted(LONGEST));
        }
    }

    /** The text with a replacement for each character that cannot be printed. */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
