package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body that comes after its head, in one piece or in chunks, is served like one that comes with it, whoever reads it. */
@OperationsApplicationTest
class LateBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /actuator/jolokia               | 200 | {\"type\":\"version\"}",
                "POST | /actuator/jolokia               | 200 | [{\"type\":\"version\"},{\"type\":\"version\"}]",
                "PUT  | /simulators/psp/faults          | 200 | {\"mode\":\"none\"}",
                "PUT  | /simulators/psp/faults          | 400 | {\"mode\":\"none\"",
                "POST | /codriver/subscriptions         | 201 | {\"userId\":987654,\"subStatus\":true}",
                "POST | /codriver/subscriptions         | 400 | {\"userId\":987654",
                "POST | /ops/dead-letters/0/redrive     | 404 | {}",
                "POST | /nowhere                        | 404 | {}"
            })
    void isReadAllTheSame(String method, String path, int status, String body, @LocalServerPort int port) {
        Wire wire = new Wire(port);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n";

        assertThat(wire.sendLate(head + "Content-Length: " + body.length() + "\r\n\r\n", body)
                        .status())
                .isEqualTo(status);
        String chunks = "1\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(body.substring(0, 1), body.length() - 1, body.substring(1));
        assertThat(wire.sendLate(head + "Transfer-Encoding: chunked\r\n\r\n", chunks)
                        .status())
                .isEqualTo(status);
    }
}
