package io.pacenote.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.pacenote.postgres.StorableText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text of an event: one that can be stored, in its normal form. */
final class EventText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    EventText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        if (!StorableText.isStorable(text)) {
            throw InvalidFormatException.from(parser, "has characters that are none", text, String.class);
        }
        return StorableText.blankAsEmpty(StorableText.normalized(text));
    }
}
