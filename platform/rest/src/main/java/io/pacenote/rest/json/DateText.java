package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date is a text as the contract has it. Jackson also takes an empty array for no date, a number for days since 1970, and a
 * time of day for its day.
 */
final class DateText extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DateText() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            return text.isEmpty() ? null : PlainText.toDate(text);
        } catch (DateTimeParseException noDate) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "is no date");
        }
    }
}
