package io.pacenote.chatbot.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A text classifier decides on requests, as the README shows it (spec 002-F6). */
class ClassifierTest {

    private static final Path SOURCE = Path.of("src/test/java/io/pacenote/chatbot/train/Classifier.java");
    private static final Map<String, String> SAYINGS = Map.of("선물 포장", "possible", "달까지 배송", "impossible");

    private HttpServer service;
    private RequestPolicy policy;

    @BeforeEach
    void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/wishes", ClassifierTest::classify);
        service.start();
        policy = new Classifier()
                .classifier(
                        HttpClient.newHttpClient(),
                        URI.create("http://localhost:" + service.getAddress().getPort() + "/wishes"));
    }

    @AfterEach
    void stopService() {
        service.stop(0);
    }

    private static void classify(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = SAYINGS.getOrDefault(text, "unknown").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    @DisplayName("002-F6: what the classifier says is the decision, and what it does not say is none")
    void theClassifierDecides() throws Exception {
        assertThat(policy.approves("선물 포장")).isTrue();
        assertThat(policy.approves("달까지 배송")).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> policy.approves("?"));
    }

    @Test
    void theReadmeShowsThisPolicy() throws IOException {
        String source = Files.readString(SOURCE);
        String policy = source.substring(source.indexOf("    @Bean"), source.indexOf("    // spotless:on"));

        assertThat(Files.readString(Path.of("README.md")))
                .contains(policy.stripTrailing().stripIndent());
    }
}
