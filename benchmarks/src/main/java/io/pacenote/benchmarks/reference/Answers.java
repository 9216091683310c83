package io.pacenote.benchmarks.reference;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers of the HTTP server. */
final class Answers {

    private Answers() {}

    static void send(HttpExchange call, int status, byte[] body) throws IOException {
        try (call) {
            call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
        }
    }
}
