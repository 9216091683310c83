package io.pacenote.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.tracing.Tracing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

class ClientCredentialsTokensTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String CLIENT = "spring.security.oauth2.client.";

    private final ScriptedServer issuer = new ScriptedServer();
    private final ScriptedServer service = new ScriptedServer();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(OAuth2ClientAutoConfiguration.class, RemoteAutoConfiguration.class));

    @BeforeEach
    void bothAnswer() {
        issuer.answers(200, token("first", 600));
        service.answers(200, "");
    }

    @AfterEach
    void stop() {
        issuer.close();
        service.close();
    }

    @Test
    void showsTheServiceATokenThatItAsksForOnce() {
        registered(client -> {
            assertThat(post(client)).isEqualTo(200);
            assertThat(post(client)).isEqualTo(200);
        });

        assertThat(shown()).containsExactly("Bearer first", "Bearer first");
        assertThat(issuer.requests()).hasSize(1);
        assertThat(issuer.requests().get(0).body()).contains("grant_type=client_credentials");
    }

    @Test
    void asksForAnotherBeforeItEnds() {
        issuer.answers(200, token("short", 30));
        registered(client -> {
            post(client);
            issuer.answers(200, token("second", 600));
            post(client);
        });

        assertThat(shown()).containsExactly("Bearer short", "Bearer second");
    }

    @Test
    void asksForAnotherWhenTheServiceRefusesIt() {
        registered(client -> {
            service.answers(401, "");
            assertThat(post(client)).isEqualTo(401);
            service.answers(200, "");
            issuer.answers(200, token("second", 600));
            assertThat(post(client)).isEqualTo(200);
        });

        assertThat(shown()).containsExactly("Bearer first", "Bearer second");
    }

    @Test
    void failsTheCallWhenTheIssuerGivesNone() {
        issuer.answers(503, "");

        registered(client -> assertThatThrownBy(() -> post(client)).isInstanceOf(OAuth2AuthorizationException.class));

        assertThat(service.requests()).isEmpty();
    }

    @Test
    void givesUpOnAnIssuerThatNeverComesToAnEnd() {
        issuer.answersByteByByteForEver();

        registered(client -> assertThatThrownBy(() -> post(client))
                .isInstanceOf(OAuth2AuthorizationException.class)
                .hasRootCauseMessage("Socket closed"));

        assertThat(service.requests()).isEmpty();
    }

    @Test
    void showsNothingWhereNoClientIsRegistered() {
        application.run(
                context -> assertThat(context.getBean(ServiceTokens.class)).isSameAs(ServiceTokens.NONE));
    }

    private void registered(Calls calls) {
        application
                .withPropertyValues(
                        CLIENT + "registration.services.client-id=pacenote",
                        CLIENT + "registration.services.client-secret=secret",
                        CLIENT + "registration.services.authorization-grant-type=client_credentials",
                        CLIENT + "provider.services.token-uri=" + issuer.url())
                .run(context -> {
                    var settings = new RemoteHttpClient(TIMEOUT, 1, context.getBean(ServiceTokens.class), Tracing.OFF);
                    var builder = HttpClientBuilder.create();
                    settings.configureHttpClient(builder);
                    try (var client = builder.build()) {
                        calls.make(client);
                    } finally {
                        settings.destroy();
                    }
                });
    }

    private List<String> shown() {
        return service.requests().stream()
                .map(request -> request.headers().getFirst("Authorization"))
                .toList();
    }

    private int post(CloseableHttpClient client) throws IOException {
        return client.execute(new HttpPost(service.url()), response -> response.getCode());
    }

    private static String token(String value, int seconds) {
        return "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": %d}".formatted(value, seconds);
    }

    @FunctionalInterface
    private interface Calls {
        void make(CloseableHttpClient client) throws IOException;
    }
}
