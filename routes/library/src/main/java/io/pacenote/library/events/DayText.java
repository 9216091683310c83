package io.pacenote.library.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as users and other systems write it (spec 004, 5.5): {@code 2026-01-31}, or ISO date and time, of which the day
 * counts as it is written, whatever its zone. A day far from any loan is a mistake of who wrote it.
 */
public final class DayText extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?");
    private static final int DAY = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** For Jackson. */
    public DayText() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            return text.isEmpty() ? null : parse(text);
        } catch (DateTimeException noDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "is no date");
        }
    }

    /** @throws DateTimeException when it is written otherwise, or there is no such day */
    static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("is written otherwise");
        }
        LocalDate day = text.length() == DAY
                ? LocalDate.parse(text)
                : LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
        if (!isNearLoans(day)) {
            throw new DateTimeException("is no day of a loan");
        }
        return day;
    }

    /** Whether those who read events take it for a day. */
    public static boolean isNearLoans(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
