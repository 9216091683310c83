package io.pacenote.app.logs;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks what is private in each value of a structured log. It needs no more: JSON writes control characters as escapes, so that
 * nothing forges a line. Spring Boot finds it in {@code META-INF/spring.factories}, beside those that a setting names.
 */
public final class StructuredLogs implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, PrivateText::mask));
    }
}
