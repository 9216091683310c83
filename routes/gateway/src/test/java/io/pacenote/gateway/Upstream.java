package io.pacenote.gateway;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A target that answers byte for byte what the test tells it to, and remembers what it was asked. */
final class Upstream implements AutoCloseable {

    /** What it sends; the connection is closed after it, unless it leaves it open. */
    @FunctionalInterface
    interface Script {
        void answer(Request request, OutputStream out) throws IOException;
    }

    /** @param head the header lines, as they came */
    record Request(String line, List<String> head, String body) {

        /** The values of a header. */
        List<String> header(String name) {
            String start = name.toLowerCase() + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase().startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Script script = answering("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");

    Upstream() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Forgets what it was asked, too. */
    void does(Script next) {
        requests.clear();
        script = next;
    }

    /** @param answer head and body; lines of the head end with a line feed here */
    void answers(String answer) {
        does(answering(answer));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many there have been. */
    int connections() {
        return connections.get();
    }

    static Script answering(String answer) {
        String head = answer.substring(0, answer.indexOf("\n\n") + 2);
        return (request, out) -> write(out, request.line().startsWith("HEAD ") ? head : answer);
    }

    static void write(OutputStream out, String text) throws IOException {
        int head = text.indexOf("\n\n");
        String wire = head < 0 ? text : text.substring(0, head + 2).replace("\n", "\r\n") + text.substring(head + 2);
        out.write(wire.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            while (true) {
                Request request = read(in);
                requests.add(request);
                Script answer = script;
                answer.answer(request, client.getOutputStream());
            }
        } catch (IOException hungUp) {
            // by the gateway, or by the script
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        List<String> head = new CopyOnWriteArrayList<>();
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            head.add(header);
            if (header.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        return new Request(line, head, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
