package io.pacenote.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an event happened. */
final class EventTime {

    /** Times outside of these years are mistakes, and the databases cannot hold all of them. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private EventTime() {}

    /**
     * What tells it best: the attribute {@code ce_time}, the field {@code timestamp} of the body, the record itself.
     *
     * @param received the record, in binary mode
     * @param body its body
     * @param form how the system of the event writes the field
     * @return when it happened
     * @throws MalformedEventException when that is no time, or nothing tells it
     */
    static Instant of(ReceivedRecord received, JsonNode body, BodyTimestamp form) {
        String attribute = received.header(EventHeaders.TIME);
        if (attribute != null) {
            return ofAttribute(attribute);
        }
        Instant told = ofField(body.path(EventJson.TIMESTAMP), form);
        if (told != null) {
            return told;
        }
        if (received.time() == null) {
            throw new MalformedEventException(EventJson.TIMESTAMP, "is missing");
        }
        return received.time();
    }

    private static Instant ofAttribute(String attribute) {
        try {
            return possible(EventHeaders.TIME, Instant.parse(attribute.strip()));
        } catch (DateTimeException e) {
            throw new MalformedEventException(EventHeaders.TIME, "is not an RFC 3339 time");
        }
    }

    private static @Nullable Instant ofField(JsonNode field, BodyTimestamp form) {
        try {
            Instant time = form.read(field);
            return time == null ? null : possible(EventJson.TIMESTAMP, time);
        } catch (DateTimeException e) {
            throw new MalformedEventException(EventJson.TIMESTAMP, "is no time");
        }
    }

    static boolean isPossible(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    private static Instant possible(String field, Instant time) {
        if (!isPossible(time)) {
            throw new MalformedEventException(field, "is not between the years 1 and 9999");
        }
        return time;
    }
}
