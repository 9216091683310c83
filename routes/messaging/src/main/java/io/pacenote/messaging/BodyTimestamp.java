package io.pacenote.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a system writes the {@code timestamp} in the body of its events (spec §0.3). It is for people and for consumers that read
 * nothing but the body; {@code ce_time} is exact.
 *
 * @param format of a text, or null for a number of milliseconds since 1970 UTC
 */
record BodyTimestamp(@Nullable DateTimeFormatter format) {

    static final BodyTimestamp EPOCH_MILLIS = new BodyTimestamp(null);

    static BodyTimestamp ofPattern(String pattern) {
        return new BodyTimestamp(DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.systemDefault()));
    }

    JsonNode write(Instant time) {
        return format == null ? LongNode.valueOf(time.toEpochMilli()) : TextNode.valueOf(format.format(time));
    }

    /** A body without a timestamp of this form is as old as time itself. */
    Instant read(JsonNode timestamp) {
        if (format == null) {
            return Instant.ofEpochMilli(timestamp.asLong());
        }
        try {
            return LocalDateTime.parse(timestamp.asText(), format)
                    .atZone(format.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
