package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** 300 clients announce a body of a megabyte and send its first byte: with a token or without, they hold nobody up. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pacenote.security.mode=jwt", "pacenote.contexts=engines", "pacenote.rest.body-timeout=20s"})
@Timeout(120)
class SlowSenderTest {

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final int MANY = 300;

    private final List<Socket> slow = new ArrayList<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ISSUER::keysUri);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codriver/subscriptions", "/ops/dead-letters/1/redrive", "/actuator/jolokia", "/nowhere"})
    void areToldAtOnceThatATokenIsWanted(String path) throws Exception {
        for (int i = 0; i < MANY; i++) {
            Socket socket = begin(path, "");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/jolokia", "/ops/dead-letters/1/redrive"})
    void holdNoThreadWithATokenEither(String path) throws Exception {
        String header = "Authorization: " + operator() + "\r\n";
        for (int i = 0; i < MANY; i++) {
            begin(path, header);
        }

        assertThat(statusOf("/actuator/health/liveness", "")).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(statusOf("/ops/outbox", operator())).isEqualTo(200));
    }

    @Test
    void holdNoThreadWithoutTheEndOfTheirHeaders() throws Exception {
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket("localhost", port);
            slow.add(socket);
            socket.getOutputStream().write("GET /ops/outbox HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(statusOf("/actuator/health/liveness", "")).isEqualTo(200);
    }

    private Socket begin(String path, String header) throws IOException {
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: 1000000\r\n\r\n{".formatted(path, header);
        Socket socket = new Socket("localhost", port);
        slow.add(socket);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private int statusOf(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String operator() {
        return "Bearer " + ISSUER.of(Person.inRole("operator")).orElseThrow();
    }
}
