package io.pacenote.rest.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Values that clients write as text: in the path, in the query, or in quotes in a body. Each value is written in one way, of
 * ASCII characters: Java would read {@code +7}, {@code 007}, and digits of any script too, and one thing would have many
 * addresses.
 */
public final class PlainText {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private PlainText() {}

    /**
     * A whole number: {@code 7}, {@code -7}.
     *
     * @throws NumberFormatException when it is written otherwise, or does not fit
     */
    public static long toLong(String text) {
        return Long.parseLong(require(WHOLE_NUMBER, text));
    }

    /** As {@link #toLong}, for what must fit into 32 bits. */
    public static int toInt(String text) {
        return Integer.parseInt(require(WHOLE_NUMBER, text));
    }

    /**
     * A decimal number without exponent: {@code 7}, {@code -0.50}.
     *
     * @throws NumberFormatException when it is written otherwise
     */
    public static BigDecimal toDecimal(String text) {
        return new BigDecimal(require(DECIMAL_NUMBER, text));
    }

    /** Whether it is a whole number. */
    static boolean isWhole(String text) {
        return WHOLE_NUMBER.matcher(text).matches();
    }

    /** Whether it is a decimal number. */
    static boolean isDecimal(String text) {
        return DECIMAL_NUMBER.matcher(text).matches();
    }

    /**
     * A date as OpenAPI has it ({@code full-date} of RFC 3339): {@code 2026-01-31}.
     *
     * @throws DateTimeParseException when it is written otherwise, or there is no such day
     */
    static LocalDate toDate(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeParseException("must be written as 2026-01-31", text, 0);
        }
        return LocalDate.parse(text);
    }

    private static String require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new NumberFormatException("written otherwise than it should be");
        }
        return text;
    }
}
