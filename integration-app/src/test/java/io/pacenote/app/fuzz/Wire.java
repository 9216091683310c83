package io.pacenote.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket: what well-behaved clients refuse to send, such as a line feed in a header, goes out as it is. */
final class Wire {

    private static final int PATIENCE_MS = 30_000;

    private static final String HEAD_ENDS = "\r\n\r\n";
    private static final Pattern CONTENT_LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** Sends the request and reads the answer: the server may go on waiting for a body that was announced. */
    RawAnswer send(Request request) {
        return send(request.bytes());
    }

    RawAnswer send(byte[] bytes) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes);
            return parse(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends no more after that, and tells the server so: what was announced and is not there does not come. */
    RawAnswer sendAll(byte[] bytes) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return parse(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the server answer another request before it gets the body. */
    RawAnswer sendLate(String head, String body) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            send(Request.of("GET", "/actuator/health/liveness"));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            return parse(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            answer.write(buffer, 0, read);
            if (isComplete(answer.toString(StandardCharsets.ISO_8859_1))) {
                break;
            }
        }
        return answer.toByteArray();
    }

    private static boolean isComplete(String answer) {
        int end = answer.indexOf(HEAD_ENDS);
        Matcher length = CONTENT_LENGTH.matcher(answer);
        return end >= 0
                && length.find()
                && answer.length() - end - HEAD_ENDS.length() >= Integer.parseInt(length.group(1));
    }

    private static RawAnswer parse(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf(HEAD_ENDS);
        if (end < 0) {
            throw new IllegalStateException("No answer but: " + all);
        }
        String[] lines = all.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).trim(), (a, b) -> a + ", " + b);
        }
        String body = all.substring(end + 4);
        if ("chunked".equals(headers.get("Transfer-Encoding"))) {
            body = unchunked(body);
        }
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        return new RawAnswer(
                status, headers, new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int end = body.indexOf("\r\n", at);
            int length = Integer.parseInt(body.substring(at, end), 16);
            if (length == 0) {
                return whole.toString();
            }
            whole.append(body, end + 2, end + 2 + length);
            at = end + 2 + length + 2;
        }
    }

    /** What came back. */
    record RawAnswer(int status, Map<String, String> headers, String body) {

        String contentType() {
            return headers.getOrDefault("Content-Type", "").split(";")[0];
        }
    }
}
