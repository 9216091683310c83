package io.pacenote.gateway;

import io.pacenote.rest.server.RawRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;

/**
 * The headers that pass the gateway, in each direction; all others stay outside. Those of a connection (RFC 9110, section 7.6.1)
 * are not among them, nor are those by which processes of the platform tell each other something, such as {@code
 * Long-Running-Action}.
 */
final class ForwardedHeaders {

    private static final Set<String> REQUEST = names(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Encoding",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            // whose trace it is (W3C Trace Context)
            "traceparent",
            "tracestate");

    private static final Set<String> ANSWER = names(
            "Accept",
            "Accept-Encoding",
            "Allow",
            "Content-Language",
            "Content-Type",
            "ETag",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "WWW-Authenticate");

    private ForwardedHeaders() {}

    /** Whether a request may bring it. */
    static boolean letsIn(String name) {
        return REQUEST.contains(name);
    }

    /** Says too where the client has been: set, never added to what he sent, which may be invented. */
    static void copy(RawRequest from, HttpRequest to) {
        from.headers().forEach((name, values) -> {
            if (letsIn(name)) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
        to.setHeader("X-Forwarded-For", from.remoteAddress());
        to.setHeader("X-Forwarded-Proto", from.scheme());
        to.setHeader("X-Forwarded-Host", from.host());
        to.setHeader("X-Forwarded-Port", from.port());
    }

    static Map<String, List<String>> of(ClassicHttpResponse answer) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (Header header : answer.getHeaders()) {
            if (ANSWER.contains(header.getName())) {
                headers.computeIfAbsent(header.getName(), any -> new ArrayList<>())
                        .add(header.getValue());
            }
        }
        return headers;
    }

    private static Set<String> names(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
