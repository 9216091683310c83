package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
}
