package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.pacenote.postgres.StorableText;
import java.io.IOException;

/**
 * Text as it is stored: in Unicode NFC, so that equal names are equal texts, empty if it is blank, and such as PostgreSQL can
 * store. JSON allows NUL characters and halves of surrogate pairs by escapes, UTF-8 in a database does not.
 */
final class StoredText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StoredText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !StorableText.isStorable(text)) {
            throw InvalidFormatException.from(parser, "has characters that are none", text, String.class);
        }
        return text == null ? null : StorableText.blankAsEmpty(StorableText.normalized(text));
    }
}
