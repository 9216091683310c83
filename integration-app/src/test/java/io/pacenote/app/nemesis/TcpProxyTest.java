package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TcpProxyTest {

    private static final Duration LATENCY = Duration.ofMillis(200);

    private ServerSocket server;
    private TcpProxy proxy;
    private Socket client;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.open().leadTo(server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        accepted = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        accepted.close();
        proxy.close();
        server.close();
    }

    @Test
    void forwardsBothWays() throws IOException {
        client.getOutputStream().write(1);
        accepted.getOutputStream().write(2);

        assertThat(accepted.getInputStream().read()).isEqualTo(1);
        assertThat(client.getInputStream().read()).isEqualTo(2);
        assertThat(proxy.delayed()).isZero();
    }

    @Test
    void bringsTheEndOfTheConnection() throws IOException {
        client.close();

        assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void resetsBothSides() throws IOException {
        client.getOutputStream().write(1);
        assertThat(accepted.getInputStream().read()).isEqualTo(1);

        proxy.reset();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(proxy.resets()).isEqualTo(2);
    }

    @Test
    void takesItsTimeWhenToldTo() throws IOException {
        proxy.delay(LATENCY);
        long start = System.nanoTime();
        client.getOutputStream().write(1);

        assertThat(accepted.getInputStream().read()).isEqualTo(1);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(LATENCY.toNanos());
        await().until(() -> proxy.delayed() == 1);
    }

    @Test
    void hangsUpWhereNobodyListens() throws IOException {
        server.close();

        try (Socket lost = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThatThrownBy(() -> lost.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }
}
