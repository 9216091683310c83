package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** One of a few words, as the contract spells them: Jackson would take one with blanks around it. */
final class PlainEnum extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private PlainEnum(JsonDeserializer<?> standard) {
        super(standard);
    }

    /** For all enums. */
    static BeanDeserializerModifier modifier() {
        return new BeanDeserializerModifier() {

            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> one) {
                return new PlainEnum(one);
            }
        };
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
        return new PlainEnum(standard);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            String text = parser.getText();
            if (!text.equals(text.trim())) {
                return context.handleWeirdStringValue(handledType(), text, "is not written plainly");
            }
        }
        return super.deserialize(parser, context);
    }
}
