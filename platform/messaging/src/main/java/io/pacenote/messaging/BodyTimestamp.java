package io.pacenote.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a system writes the {@code timestamp} in the body of its events (spec §0.3). It is for people and for consumers that read
 * nothing but the body; {@code ce_time} is exact. Other senders' are read in three forms: that of the system, milliseconds
 * since 1970 UTC, and ISO 8601. A time without a zone is one of this machine's zone.
 *
 * @param format of a text, or null for a number of milliseconds since 1970 UTC
 */
record BodyTimestamp(@Nullable DateTimeFormatter format) {

    static final BodyTimestamp EPOCH_MILLIS = new BodyTimestamp(null);

    /** Until 2286: whatever has more digits was not meant so. */
    private static final Pattern MILLIS = Pattern.compile("-?[0-9]{1,13}");

    /** Also with an offset that has no colon, as many write it. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static BodyTimestamp ofPattern(String pattern) {
        return new BodyTimestamp(new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withZone(ZoneId.systemDefault()));
    }

    JsonNode write(Instant time) {
        return format == null ? LongNode.valueOf(time.toEpochMilli()) : TextNode.valueOf(format.format(time));
    }

    /**
     * @param timestamp the field of a body
     * @return the time, or null when there is none
     * @throws DateTimeException when it is no time
     */
    @Nullable
    Instant read(JsonNode timestamp) {
        if (timestamp.isMissingNode() || timestamp.isNull()) {
            return null;
        }
        if (!timestamp.isTextual() && !timestamp.isIntegralNumber()) {
            throw new DateTimeException("neither text nor whole number");
        }
        String text = timestamp.asText().strip();
        return text.isEmpty() ? null : read(text);
    }

    private Instant read(String text) {
        if (format != null) {
            try {
                return at(LocalDateTime.parse(text, format));
            } catch (DateTimeParseException e) {
                return readForeign(text);
            }
        }
        return readForeign(text);
    }

    private static Instant readForeign(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        TemporalAccessor time = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        return at(time instanceof LocalDateTime local ? local : ((LocalDate) time).atStartOfDay());
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toInstant();
    }
}
