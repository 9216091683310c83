package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.pacenote.rest.problem.ProblemException;
import java.time.LocalDate;
import org.springframework.hateoas.mediatype.MessageResolver;
import org.springframework.hateoas.mediatype.hal.CurieProvider;
import org.springframework.hateoas.mediatype.hal.Jackson2HalModule;
import org.springframework.hateoas.server.core.DefaultLinkRelationProvider;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/**
 * The JSON of requests and answers. Reading is strict about the text (RFC 8259, no name twice, limited depth) and
 * lenient about types in the one way that command line clients need: {@code "5"} is 5 and {@code "true"} is true, if they
 * are written as in {@link PlainText}. What the target does not know is ignored, an id sent by a client among it.
 */
public final class RestJson {

    private final ObjectMapper reader;
    private final ObjectMapper writer;

    /**
     * @param builder the application's, so that its Jackson settings and modules hold here too
     * @param maxDepth how deep objects and arrays of a request may nest
     */
    public RestJson(Jackson2ObjectMapperBuilder builder, int maxDepth) {
        this.reader = strict(builder.factory(factory(maxDepth)).build());
        this.writer = hal(builder.factory(new JsonFactory()).build());
    }

    /**
     * Reads a JSON object.
     *
     * @throws ProblemException 400, naming the field where one is at fault
     */
    public <T> T read(String text, Class<T> type) {
        if (text.isBlank()) {
            throw ProblemException.badRequest("A JSON body is required");
        }
        try {
            T value = reader.readValue(text, type);
            if (value == null) {
                throw ProblemException.badRequest("The body must be one JSON object");
            }
            return value;
        } catch (JsonProcessingException malformed) {
            throw JsonProblems.of(malformed);
        }
    }

    /** Writes an object, HAL models with {@code _links} and {@code _embedded}. */
    public byte[] write(Object value) throws JsonProcessingException {
        return writer.writeValueAsBytes(value);
    }

    private static JsonFactory factory(int maxDepth) {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.coercionConfigFor(LogicalType.Boolean)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper.registerModule(PlainScalar.module()
                .addDeserializer(String.class, new StoredText())
                .addDeserializer(LocalDate.class, new DateText())
                .setDeserializerModifier(PlainEnum.modifier()));
    }

    private static ObjectMapper hal(ObjectMapper mapper) {
        mapper.registerModule(new Jackson2HalModule());
        mapper.setHandlerInstantiator(new HalSerializers());
        return mapper;
    }

    private static final class HalSerializers extends Jackson2HalModule.HalHandlerInstantiator {

        HalSerializers() {
            super(new DefaultLinkRelationProvider(), CurieProvider.NONE, MessageResolver.DEFAULTS_ONLY);
        }

        @Override
        public JsonSerializer<?> serializerInstance(
                SerializationConfig config, Annotated annotated, Class<?> serializer) {
            JsonSerializer<?> instance = super.serializerInstance(config, annotated, serializer);
            if (instance instanceof Jackson2HalModule.HalLinkListSerializer links) {
                return new PlainLinks(links);
            }
            return instance instanceof Jackson2HalModule.HalResourcesSerializer embedded
                    ? new PlainList(embedded)
                    : instance;
        }
    }
}
