package io.pacenote.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, byte by byte.
 *
 * @param target path and query as they are sent
 * @param headers whole lines without the end of line, in the order sent; ISO 8859-1
 * @param body null for none
 * @param announced the Content-Length, whatever the body has; negative for none
 */
record Request(String method, String target, List<String> headers, byte @Nullable [] body, long announced) {

    private static final String END = "\r\n";

    static Request of(String method, String target) {
        return new Request(method, target, List.of("Host: localhost", "Connection: close"), null, -1);
    }

    Request method(String other) {
        return new Request(other, target, headers, body, announced);
    }

    Request target(String other) {
        return new Request(method, other, headers, body, announced);
    }

    Request with(String line) {
        List<String> more = new ArrayList<>(headers);
        more.add(line);
        return new Request(method, target, more, body, announced);
    }

    /** Takes the place of the header's lines that are there. */
    Request header(String name, String value) {
        List<String> others = new ArrayList<>(headers);
        others.removeIf(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"));
        others.add(name + ": " + value);
        return new Request(method, target, others, body, announced);
    }

    Request without(String name) {
        List<String> others = new ArrayList<>(headers);
        others.removeIf(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"));
        return new Request(method, target, others, body, announced);
    }

    Request json(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8)).header("Content-Type", "application/json");
    }

    Request body(byte[] bytes) {
        return new Request(method, target, headers, bytes, bytes.length);
    }

    Request announcing(long length) {
        return new Request(method, target, headers, body, length);
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1").append(END);
        headers.forEach(line -> head.append(line).append(END));
        if (announced >= 0) {
            head.append("Content-Length: ").append(announced).append(END);
        }
        head.append(END);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }
}
