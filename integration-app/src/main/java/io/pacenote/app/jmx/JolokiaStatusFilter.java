package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Gives Jolokia's errors their HTTP status. Jolokia answers 200 to everything and tells the status in the JSON alone, so that
 * logs, proxies and scanners take a refusal for a success. An answer to several requests at once stays 200: each of them has
 * its own status.
 */
final class JolokiaStatusFilter extends OncePerRequestFilter {

    private static final String STATUS = "status";

    private final JsonFactory json = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = kept(response);
        chain.doFilter(request, answer);
        if (isAsyncStarted(request)) {
            return;
        }
        int status = statusIn(answer.getContentAsByteArray());
        if (status >= HttpStatus.BAD_REQUEST.value() && HttpStatus.resolve(status) != null) {
            answer.setStatus(status);
        }
        answer.copyBodyToResponse();
    }

    /** A body that comes after its head is waited for, and the request dispatched again when it is there. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static ContentCachingResponseWrapper kept(HttpServletResponse response) {
        @Nullable
        ContentCachingResponseWrapper before =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return before == null ? new ContentCachingResponseWrapper(response) : before;
    }

    /** 0 for what is no answer of Jolokia's to a single request. */
    private int statusIn(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            if (body.length == 0 || body[0] != '{' || parser.nextToken() != JsonToken.START_OBJECT) {
                return 0;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals(STATUS)) {
                    return parser.getValueAsInt();
                }
                parser.skipChildren();
            }
            return 0;
        }
    }
}
