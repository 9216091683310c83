package io.pacenote.rest.problem;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error as the client sees it (RFC 9457). It carries nothing that the client need not know: no class names, no SQL.
 *
 * @param status HTTP status
 * @param detail one sentence about this occurrence
 * @param errors the fields that are at fault; empty when none is
 * @param headers response headers that belong to the status, such as Allow or Retry-After
 * @param errorId id under which the cause is in the log; only for errors that nobody expected
 */
public record Problem(
        HttpStatus status,
        String detail,
        List<FieldError> errors,
        Map<String, String> headers,
        @Nullable String errorId) {

    /** Content type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without further members. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, List.of(), Map.of(), null);
    }

    /** The same problem, with the fields at fault. */
    public Problem withErrors(List<FieldError> faults) {
        return new Problem(status, detail, List.copyOf(faults), headers, errorId);
    }

    /** The same problem, with one more response header. */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, detail, errors, Map.copyOf(more), errorId);
    }

    /** The same problem, traceable to the log. */
    public Problem withErrorId(String id) {
        return new Problem(status, detail, errors, headers, id);
    }

    /**
     * The members of the JSON object: those of RFC 9457, then those of Spring Boot's error body ({@code timestamp,
     * error, message, path}), which clients of the systems know from before.
     *
     * @param path path of the request as the client sent it
     */
    public Map<String, Object> toMembers(String path) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", detail);
        members.put("instance", path);
        if (!errors.isEmpty()) {
            members.put("field", errors.get(0).field());
            members.put("errors", errors);
        }
        if (errorId != null) {
            members.put("errorId", errorId);
        }
        members.put("timestamp", Instant.now().toString());
        members.put("error", status.getReasonPhrase());
        members.put("message", detail);
        members.put("path", path);
        return members;
    }
}
