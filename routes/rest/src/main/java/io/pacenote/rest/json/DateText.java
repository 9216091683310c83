package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date is a text. Jackson also takes an empty array for no date, and a number for days since 1970. */
final class DateText extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DateText() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? LocalDateDeserializer.INSTANCE.deserialize(parser, context)
                : (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
}
