package io.pacenote.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderHttpClientTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private final ScriptedProvider provider = new ScriptedProvider();
    private final ProviderHttpClient settings = new ProviderHttpClient(
            new PspSettings(null, TIMEOUT, 1, new PspSettings.Breaker(20, 10, 50, Duration.ofSeconds(1), 1)));

    @AfterEach
    void stop() {
        settings.destroy();
        provider.close();
    }

    @Test
    void givesUpOnAProviderThatSendsForEver() throws IOException {
        provider.answersByteByByteForEver();

        try (var client = client()) {
            assertThatThrownBy(() -> post(client))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("no whole answer within 300 ms");
        }
    }

    @Test
    void sendsOnceWhateverBecomesOfIt() throws IOException {
        provider.answers(503, "");

        try (var client = client()) {
            assertThat(post(client)).isEqualTo(503);
        }

        assertThat(provider.requests()).hasSize(1);
    }

    private CloseableHttpClient client() {
        var builder = HttpClientBuilder.create();
        settings.configureHttpClient(builder);
        return builder.build();
    }

    private int post(CloseableHttpClient client) throws IOException {
        return client.execute(new HttpPost(provider.url()), response -> response.getCode());
    }
}
