package io.pacenote.app.nemesis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stands between clients and a server on loopback: forwards bytes, late if told so, and resets connections. */
final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 16_384;
    private static final int CONNECT_TIMEOUT_MS = 3_000;

    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger resets = new AtomicInteger();
    private final AtomicLong delayed = new AtomicLong();
    private volatile Duration latency = Duration.ZERO;
    private volatile int targetPort;

    private TcpProxy(ServerSocket entrance) {
        this.entrance = entrance;
    }

    /** A proxy that leads nowhere yet: for a server that must know the proxy's address before it has one of its own. */
    static TcpProxy open() {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param port of the server on loopback */
    TcpProxy leadTo(int port) {
        targetPort = port;
        return this;
    }

    /** Where clients connect. */
    int port() {
        return entrance.getLocalPort();
    }

    /** From now on each piece waits so long before it is forwarded, either way. */
    void delay(Duration time) {
        latency = time;
    }

    /** How many pieces were forwarded late so far. */
    long delayed() {
        return delayed.get();
    }

    /** Resets all connections, in the middle of whatever goes over them. */
    void reset() {
        open.forEach(socket -> {
            hangUp(socket);
            resets.incrementAndGet();
        });
    }

    /** How many sockets were reset so far, two for each connection. */
    int resets() {
        return resets.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            @Nullable Socket client = null;
            try {
                client = entrance.accept();
                connect(client);
            } catch (IOException | RejectedExecutionException refused) {
                hangUp(client);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort), CONNECT_TIMEOUT_MS);
        open.add(client);
        open.add(server);
        threads.execute(() -> pump(client, server));
        threads.execute(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[BUFFER];
        try (from) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                holdBack();
                out.write(piece, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            hangUp(to);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
        }
    }

    private void holdBack() throws InterruptedException {
        if (!latency.isZero()) {
            TimeUnit.NANOSECONDS.sleep(latency.toNanos());
            delayed.incrementAndGet();
        }
    }

    /** Closes without a farewell: the other side sees a reset. */
    private static void hangUp(@Nullable Socket socket) {
        if (socket == null) {
            return;
        }
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // as it should be
        }
    }

    @Override
    public void close() {
        try (entrance) {
            open.forEach(TcpProxy::hangUp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
