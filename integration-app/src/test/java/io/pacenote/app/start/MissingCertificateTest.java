package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What the settings name for TLS and is not there is told in a line, in place of a stack trace (record 73). */
@ExtendWith(OutputCaptureExtension.class)
class MissingCertificateTest {

    @ParameterizedTest
    @CsvSource({
        "--spring.ssl.bundle.jks.web.keystore.location=file:/nowhere/keys.p12, /nowhere/keys.p12",
        "--spring.ssl.bundle.jks.web.truststore.location=file:/nowhere/trust.p12, /nowhere/trust.p12",
        "--spring.ssl.bundle.pem.web.keystore.certificate=file:/nowhere/cert.pem, /nowhere/cert.pem"
    })
    @DisplayName("a keystore, truststore or certificate that is missing is named")
    void namesTheMissingFile(String setting, String file, CapturedOutput output) {
        isRefused(setting, output, "A file that the start needs is not there, or cannot be read: " + file);
    }

    @Test
    @DisplayName("a bundle that no setting describes is named")
    void namesTheMissingBundle(CapturedOutput output) {
        isRefused("--some.other=setting", output, "There is no SSL bundle 'web'.");
    }

    private static void isRefused(String setting, CapturedOutput output, String reason) {
        SpringApplicationBuilder server = new SpringApplicationBuilder(Server.class).properties("server.port=0");

        assertThatThrownBy(() -> server.run("--server.ssl.bundle=web", setting)).isInstanceOf(RuntimeException.class);
        assertThat(output.getOut())
                .contains("APPLICATION FAILED TO START", reason)
                .doesNotContain("\tat ");
    }

    /** A server with TLS, and nothing else. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({SslAutoConfiguration.class, ServletWebServerFactoryAutoConfiguration.class})
    static class Server {}
}
