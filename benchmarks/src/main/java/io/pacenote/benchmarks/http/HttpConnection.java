package io.pacenote.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection for one thread, kept open for as long as the server lets it. It does the least that is possible:
 * the load generator shares the processors with what it measures.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MS = 60_000;
    private static final int HEXADECIMAL = 16;

    /** Servers close a connection that nobody uses, the first of them after 20 s. */
    private static final long IDLE_NANOS = 10_000_000_000L;

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream input;
    private long lastUse;

    /** @param server host and port */
    public HttpConnection(URI server) {
        this.server = server;
    }

    /** @param path with its query */
    public Answer get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n");
    }

    /** @param json in ASCII */
    public Answer post(String path, String json) throws IOException {
        return exchange("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private Answer exchange(String request) throws IOException {
        Socket open = open();
        open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Answer answer = read();
        lastUse = System.nanoTime();
        return answer;
    }

    private Socket open() throws IOException {
        if (System.nanoTime() - lastUse > IDLE_NANOS) {
            close();
        }
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MS);
            input = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.endsWith("close");
            }
        }
        String body = chunked ? chunks() : text(length);
        if (last) {
            close();
        }
        return new Answer(status, body);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), HEXADECIMAL);
    }

    private String text(int length) throws IOException {
        byte[] bytes = input().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends after " + bytes.length + " of " + length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = input().read(); next != '\n'; next = input().read()) {
            if (next < 0) {
                throw new EOFException("the server has closed the connection");
            }
            if (next != '\r') {
                bytes.write(next);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream input() throws IOException {
        if (input == null) {
            throw new IOException("not connected");
        }
        return input;
    }

    /** The next request opens it anew. */
    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            input = null;
        }
    }

    /** What the server said. */
    public record Answer(int status, String body) {

        /** @throws IllegalStateException if the status is another */
        public Answer require(int expected) {
            if (status != expected) {
                throw new IllegalStateException("HTTP " + status + ": " + body);
            }
            return this;
        }
    }
}
