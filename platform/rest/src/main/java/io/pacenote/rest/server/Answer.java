package io.pacenote.rest.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response, ready to be written or kept.
 *
 * @param status HTTP status
 * @param headers response headers besides Content-Type
 * @param contentType null when there is no body
 * @param body its bytes; empty when there is none
 */
public record Answer(
        int status, Map<String, String> headers, @Nullable String contentType, byte[] body) {}
