package io.pacenote.rest;

import static io.pacenote.rest.RawHttp.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** More clients than the server has threads begin to send a body, and do not go on. */
@RestTest
@TestPropertySource(properties = "pacenote.rest.body-timeout=5s")
@Timeout(60)
class SlowSenderTest {

    private static final int MANY = 300;
    private static final String JSON = "{\"owner\":1,\"active\":true}";

    private final List<Socket> slow = new ArrayList<>();
    private int port;
    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int at) {
        port = at;
        http = new Http(at);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sample/things HTTP/1.1\nContent-Length: 1000",
                "POST /sample/things HTTP/1.1\nTransfer-Encoding: chunked",
                "POST /ops/sample HTTP/1.1\nContent-Length: 1000",
                "POST /nowhere HTTP/1.1\nContent-Length: 1000",
                "POST /%zz HTTP/1.1\nContent-Length: 1000"
            })
    void holdNobodyUp(String head) throws IOException {
        begin(MANY, head, "{");

        await().atMost(4, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(promptly("GET", null)).isEqualTo(200));
        assertThat(promptly("POST", JSON)).isEqualTo(201);
    }

    private int promptly(String method, String body) {
        return http.sendAsync(method, "/sample/things", body, "Content-Type", "application/json")
                .orTimeout(10, TimeUnit.SECONDS)
                .join()
                .status();
    }

    @Test
    void areAnswered408() throws IOException {
        begin(MANY, "POST /sample/things HTTP/1.1\nContent-Length: 1000", "{");

        for (Socket socket : slow) {
            assertThat(readAll(socket)).startsWith("HTTP/1.1 408").contains("Connection: close", "in time");
        }
    }

    @Test
    void areAnswered408ThoughSomethingComesNowAndThen() throws IOException {
        begin(1, "POST /sample/things HTTP/1.1\nContent-Length: 1000", "{");
        Socket socket = slow.get(0);
        var trickle = Executors.newSingleThreadScheduledExecutor();
        trickle.scheduleAtFixedRate(() -> sendOne(socket), 0, 100, TimeUnit.MILLISECONDS);

        assertThat(readAll(socket)).startsWith("HTTP/1.1 408");
        trickle.shutdownNow();
    }

    @Test
    void areServedWhenTheyComeInTime() throws IOException {
        begin(
                1,
                "POST /sample/things HTTP/1.1\nConnection: close\nContent-Length: " + JSON.length(),
                JSON.substring(0, 9));
        Socket socket = slow.get(0);
        assertThat(http.get("/sample/things").status()).isEqualTo(200);
        socket.getOutputStream().write(ascii(JSON.substring(9)));

        assertThat(readAll(socket)).startsWith("HTTP/1.1 201").contains("Location: http://localhost");
    }

    @Test
    void areServedWhenTheySendChunks() throws IOException {
        begin(
                1,
                "POST /sample/things HTTP/1.1\nConnection: close\nTransfer-Encoding: chunked",
                "9\n" + JSON.substring(0, 4));
        Socket socket = slow.get(0);
        assertThat(http.get("/sample/things").status()).isEqualTo(200);
        int rest = JSON.length() - 9;
        socket.getOutputStream()
                .write(ascii("%s\n%x\n%s\n0\n\n".formatted(JSON.substring(4, 9), rest, JSON.substring(9))));

        assertThat(readAll(socket)).startsWith("HTTP/1.1 201");
    }

    private void begin(int count, String head, String begin) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket("localhost", port);
            slow.add(socket);
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(ascii(head + "\nHost: localhost\nContent-Type: application/json\n\n" + begin));
        }
    }

    private static void sendOne(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
