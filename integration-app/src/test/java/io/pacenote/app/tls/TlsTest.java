package io.pacenote.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application between a database, a broker and clients none of which speaks in plain text: 24.15. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.contexts=codriver",
            "pacenote.psp.url=http://127.0.0.1:1",
            "spring.datasource.username=postgres",
            "spring.ssl.bundle.jks.web.keystore.type=PKCS12",
            "spring.ssl.bundle.jks.web.keystore.password=" + Certificate.PASSWORD,
            "spring.ssl.bundle.jks.web.truststore.type=PKCS12",
            "spring.ssl.bundle.jks.web.truststore.password=" + Certificate.PASSWORD,
            "server.ssl.bundle=web",
            "pacenote.kafka.properties.security.protocol=SASL_SSL",
            "pacenote.kafka.properties.sasl.mechanism=PLAIN",
            "pacenote.kafka.properties.ssl.truststore.password=" + Certificate.PASSWORD,
            "pacenote.kafka.properties.sasl.jaas.config=" + TlsTest.PACENOTE
        })
@DirtiesContext
@DisabledOnOs(OS.WINDOWS)
class TlsTest {

    static final String PACENOTE = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"pacenote\" password=\"right\";";

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final Person MEMBER = Person.member("member", Map.of("userId", 7));

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;
    private static KafkaEngine kafka;

    @LocalServerPort
    private int port;

    @Autowired
    private SslBundles bundles;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void startEngines(DynamicPropertyRegistry properties) throws IOException {
        Certificate own = Certificate.in(directory);
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", own.pem().toString())
                .setServerConfig("ssl_key_file", own.keyPem().toString())
                .start();
        kafka = KafkaEngine.startSecured(directory, saslSsl(own));
        properties.add("spring.datasource.url", () -> jdbcUrl(own.pem()));
        properties.add("pacenote.kafka.brokers", kafka::bootstrapServers);
        properties.add("pacenote.kafka.properties.ssl.truststore.location", own.trustStore()::toString);
        properties.add("spring.ssl.bundle.jks.web.keystore.location", () -> "file:" + own.keyStore());
        properties.add("spring.ssl.bundle.jks.web.truststore.location", () -> "file:" + own.trustStore());
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ISSUER::keysUri);
    }

    @AfterAll
    static void stopEngines() throws IOException {
        kafka.close();
        postgres.close();
        ISSUER.close();
    }

    @Test
    void takesAnApplicationToThePaymentWithEveryWayEncrypted() throws IOException, InterruptedException {
        HttpResponse<String> applied = send(
                "/codriver/subscriptions", "POST", BodyPublishers.ofString("{\"userId\": 7, \"subStatus\": true}"));

        assertThat(applied.statusCode()).isEqualTo(201);
        assertThat(applied.sslSession()).isPresent();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(payments()).isEqualTo(1));
    }

    @Test
    void hasNoConnectionToTheDatabaseInPlainText() {
        var encrypted = database.sql("""
                        select ssl from pg_stat_ssl join pg_stat_activity using (pid)
                        where backend_type = 'client backend'""").query(Boolean.class).list();

        assertThat(encrypted).isNotEmpty().containsOnly(true);
    }

    @Test
    void trustsNoDatabaseWithAnotherCertificate() throws IOException {
        Certificate foreign = Certificate.in(Files.createDirectory(directory.resolve("foreign")));

        assertThatThrownBy(() -> DriverManager.getConnection(jdbcUrl(foreign.pem()), "postgres", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SSL error");
    }

    @Test
    void isLetInToTheBrokerByItsPasswordAlone() {
        Map<String, Object> wrong = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                PACENOTE.replace("right", "wrong"),
                "ssl.truststore.location",
                directory.resolve("trust.p12").toString(),
                "ssl.truststore.password",
                Certificate.PASSWORD);

        try (Admin admin = Admin.create(wrong)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private int payments() throws IOException, InterruptedException {
        String body = send("/codriver/payments?userId=7", "GET", BodyPublishers.noBody())
                .body();
        return new JsonMapper().readTree(body).at("/_embedded/payments").size();
    }

    private HttpResponse<String> send(String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpClient https = HttpClient.newBuilder()
                .sslContext(bundles.getBundle("web").createSslContext())
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Authorization", "Bearer " + ISSUER.of(MEMBER).orElseThrow())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return https.send(request, BodyHandlers.ofString());
    }

    private static String jdbcUrl(Path trusted) {
        return "jdbc:postgresql://localhost:%d/postgres?sslmode=verify-full&sslrootcert=%s"
                .formatted(postgres.getPort(), trusted);
    }

    private static Map<String, String> saslSsl(Certificate own) {
        return Map.of(
                "security.inter.broker.protocol",
                "SASL_SSL",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"broker\" password=\"own\" user_broker=\"own\" user_pacenote=\"right\";",
                "ssl.keystore.location",
                own.keyStore().toString(),
                "ssl.keystore.password",
                Certificate.PASSWORD,
                "ssl.key.password",
                Certificate.PASSWORD,
                "ssl.truststore.location",
                own.trustStore().toString(),
                "ssl.truststore.password",
                Certificate.PASSWORD);
    }
}
