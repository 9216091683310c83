package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What cannot start says why, and ends. */
class RefusedStartIT {

    private static final Duration END = Duration.ofMinutes(3);

    private final PacenoteJar jar = PacenoteJar.unpacked(Path.of("target", "refused-start"));

    @Test
    void tellsThatThePortIsBusy() throws Exception {
        try (ServerSocket busy = new ServerSocket(jar.port(), 1, InetAddress.getByName("127.0.0.1"));
                PacenoteProcess process = jar.start()) {
            assertThat(process.awaitExit(END)).isEqualTo(1);
            assertThat(process.output())
                    .contains("Web server failed to start. Port " + busy.getLocalPort() + " was already in use.")
                    .doesNotContain("\tat ", "WARN");
            assertThat(process.database()).isEmpty();
        }
    }

    @Test
    void isNotOpenOnAnAddressThatOthersReach() {
        try (PacenoteProcess process =
                jar.withArgument("--server.address=0.0.0.0").start()) {
            assertThat(process.awaitExit(END)).isEqualTo(1);
            assertThat(process.output())
                    .contains("pacenote.security.mode=open needs a loopback address, but server.address is 0.0.0.0.")
                    .doesNotContain("\tat ", "WARN");
        }
    }

    @Test
    @DisplayName("a context that there is not is named, with those that there are")
    void tellsThatThereIsNoSuchContext() {
        isRefused(
                jar.withArgument("--pacenote.contexts=codriver.paiment"),
                "pacenote.contexts names 'codriver.paiment', which does not exist; there are [",
                "codriver.payment");
    }

    @Test
    @DisplayName(
            "a password that is missing or wrong, a role without rights, topics that nobody has made, or that it may not make, are told")
    void tellsWhatItsEnginesRefuse() throws Exception {
        Path data = Path.of("target", "refusing-engines");
        FileSystemUtils.deleteRecursively(data);
        try (PostgresEngine database = PostgresEngine.start(data, 0);
                KafkaEngine broker =
                        KafkaEngine.startSecured(data, Map.of("authorizer.class.name", NoNewTopics.class.getName()))) {
            PacenoteJar creating = EngineAddresses.of(database, broker).serve(jar, "codriver.payment");
            PacenoteJar payment = creating.withArgument("--pacenote.messaging.topics.create=false");

            isRefused(
                    payment.withEnvironment("SPRING_DATASOURCE_PASSWORD", ""),
                    "PostgreSQL does not let the application in: ",
                    "SPRING_DATASOURCE_PASSWORD");
            giveDatabaseTo("postgres", database);
            isRefused(payment, "The role of the application may not do what its start needs: ", "permission denied");
            giveDatabaseTo(database.username(), database);
            isRefused(
                    payment,
                    "Kafka does not have all topics [sub-pay] for route codriver.payment.",
                    "Create the topics");
            isRefused(
                    creating,
                    "Kafka does not let the application create its topics: ",
                    "pacenote.messaging.topics.create=false");
        }
    }

    /** Who does not own it may create no schema in it. */
    private static void giveDatabaseTo(String role, PostgresEngine database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database %s owner to %s".formatted(connection.getCatalog(), role));
        }
    }

    private static void isRefused(PacenoteJar refused, String reason, String more) {
        try (PacenoteProcess process = refused.start()) {
            await().atMost(END).until(() -> {
                assertThat(isReady(process)).isFalse();
                return !process.isAlive();
            });
            assertThat(process.awaitExit(END)).isEqualTo(1);
            assertThat(process.output())
                    .contains("APPLICATION FAILED TO START", reason, more)
                    .doesNotContain("\tat ");
        }
    }

    private static boolean isReady(PacenoteProcess process) throws InterruptedException {
        try {
            return process.get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }

    /** Everybody may do all but create topics. */
    public static final class NoNewTopics extends StandardAuthorizer {

        @Override
        public List<AuthorizationResult> authorize(AuthorizableRequestContext request, List<Action> actions) {
            return actions.stream()
                    .map(action -> action.operation() == AclOperation.CREATE
                            ? AuthorizationResult.DENIED
                            : AuthorizationResult.ALLOWED)
                    .toList();
        }
    }
}
