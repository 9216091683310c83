package io.pacenote.rest.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Requests that a browser sends in advance, and what it says then: Sec-Purpose (Fetch), and what older ones say. */
final class Prefetch {

    private static final List<String> HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private Prefetch() {}

    static boolean is(HttpServletRequest request) {
        return HEADERS.stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
    }
}
