package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static io.pacenote.rest.RawHttp.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** More clients than the server has threads ask for something long, and do not read it. */
@RestTest
@TestPropertySource(properties = {"server.tomcat.threads.max=20", "server.tomcat.connection-timeout=4s"})
@Import(SlowReaderTest.Pages.class)
@Timeout(60)
class SlowReaderTest {

    private static final int MANY = 40;

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

    @Test
    void leaveTheProbesAThreadAndAreCutOff() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow.add(askAndDoNotRead());
        }

        await().until(() -> status("/sample/things") == 503);
        assertThat(assertProblem(http.get("/sample/things"), 503, "/sample/things")
                        .header("Retry-After"))
                .isEqualTo("2");
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        await().atMost(20, TimeUnit.SECONDS).until(() -> status("/sample/things") == 200);
    }

    @Test
    void areNotThoseWhoAreMany() {
        List<CompletableFuture<Http.Answer>> answers = IntStream.range(0, 10 * MANY)
                .mapToObj(i -> http.sendAsync("GET", "/ops/short", null))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
    }

    private int status(String path) {
        return http.sendAsync("GET", path, null)
                .orTimeout(10, TimeUnit.SECONDS)
                .join()
                .status();
    }

    private Socket askAndDoNotRead() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream().write(ascii("GET /ops/long HTTP/1.1\nHost: localhost\n\n"));
        return socket;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Pages {

        @GetMapping("/ops/long")
        byte[] aLongOne() {
            return new byte[16 << 20];
        }

        @GetMapping("/ops/short")
        String aShortOne() throws InterruptedException {
            Thread.sleep(20);
            return "short";
        }

        @GetMapping("/actuator/health/liveness")
        String liveness() {
            return "up";
        }
    }
}
