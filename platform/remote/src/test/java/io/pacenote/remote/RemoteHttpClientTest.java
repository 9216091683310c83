package io.pacenote.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.tracing.Tracing;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteHttpClientTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private final ScriptedServer server = new ScriptedServer();
    private final RemoteHttpClient settings = new RemoteHttpClient(TIMEOUT, 1, ServiceTokens.NONE, Tracing.OFF);

    @AfterEach
    void stop() {
        settings.destroy();
        server.close();
    }

    @Test
    void givesUpOnAServerThatSendsForEver() throws IOException {
        server.answersByteByByteForEver();

        try (var client = client()) {
            assertThatThrownBy(() -> post(client))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("no whole answer within 300 ms");
        }
    }

    @Test
    void sendsOnceWhateverBecomesOfIt() throws IOException {
        server.answers(503, "");

        try (var client = client()) {
            assertThat(post(client)).isEqualTo(503);
        }

        assertThat(server.requests()).hasSize(1);
    }

    /** With a redirect, credentials would go along (CVE-2026-85251). */
    @Test
    void followsNoRedirect() throws IOException {
        var patient = new RemoteHttpClient(Duration.ofSeconds(20), 1, ServiceTokens.NONE, Tracing.OFF);
        try (var elsewhere = new ScriptedServer();
                var client = client(patient)) {
            server.redirectsTo(elsewhere.url());

            assertThat(post(client)).isEqualTo(307);

            assertThat(elsewhere.requests()).isEmpty();
        } finally {
            patient.destroy();
        }
    }

    private CloseableHttpClient client() {
        return client(settings);
    }

    private static CloseableHttpClient client(RemoteHttpClient settings) {
        var builder = HttpClientBuilder.create();
        settings.configureHttpClient(builder);
        return builder.build();
    }

    private int post(CloseableHttpClient client) throws IOException {
        return client.execute(new HttpPost(server.url()), response -> response.getCode());
    }
}
