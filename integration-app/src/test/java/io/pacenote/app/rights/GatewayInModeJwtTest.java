package io.pacenote.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A gateway that asks for a token, and leaves it to the target who may do what. */
@TestPropertySource(properties = {"pacenote.contexts=gateway", "pacenote.gateway.systems=codriver"})
class GatewayInModeJwtTest extends JwtApplicationTest {

    private static final List<String> SHOWN = new CopyOnWriteArrayList<>();
    private static final HttpServer TARGET = target();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void forwardThere(DynamicPropertyRegistry registry) {
        registry.add(
                "pacenote.gateway.address",
                () -> "http://127.0.0.1:" + TARGET.getAddress().getPort());
    }

    private static HttpServer target() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", GatewayInModeJwtTest::refuse);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a context does to whom it grants nothing. */
    private static void refuse(HttpExchange exchange) throws IOException {
        SHOWN.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.sendResponseHeaders(403, -1);
        exchange.close();
    }

    @BeforeEach
    void forget() {
        SHOWN.clear();
    }

    @AfterAll
    static void stop() {
        TARGET.stop(0);
    }

    @Test
    void letsNobodyPastWithoutAToken() throws Exception {
        HttpResponse<String> answer = get("/codriver/subscriptions", "Bearer forged");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(SHOWN).isEmpty();
    }

    @Test
    void passesATokenOnAndWhatTheTargetSaysOfIt() throws Exception {
        String token = token(List.of("driver"), Map.of());

        assertThat(get("/codriver/subscriptions", token).statusCode()).isEqualTo(403);
        assertThat(get("/subscriptions", token).statusCode()).isEqualTo(403);
        assertThat(SHOWN).containsExactly(token, token);
    }

    @Test
    void hasNoMoreThanTheContractsKnow() throws Exception {
        assertThat(get("/nicecall/calls", token(List.of("operator"), Map.of())).statusCode())
                .isEqualTo(404);
        assertThat(SHOWN).isEmpty();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
