package io.pacenote.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ServiceAddressTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8443");

    @Test
    void isInThisProcessWithoutAnAddress() {
        assertThat(addressOf(null)).isEqualTo("http://127.0.0.1:8443/nicecall/payments/approve");
    }

    @Test
    void speaksTlsWhereThisProcessServesTls() {
        environment.withProperty("server.ssl.bundle", "web");

        assertThat(addressOf(null)).isEqualTo("https://localhost:8443/nicecall/payments/approve");
    }

    @Test
    void isWhereTheSettingSays() {
        assertThat(addressOf(URI.create("https://payment.example/nicecall")))
                .isEqualTo("https://payment.example/nicecall/payments/approve");
    }

    private String addressOf(URI url) {
        return new ServiceAddress(url, "/nicecall", environment).of("payments", "approve");
    }
}
