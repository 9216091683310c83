package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.rest.sample.thing.Gate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** One worker for each context, and one place to wait, not for long. */
@RestTest
@TestPropertySource(
        properties = {
            "pacenote.rest.threads=1",
            "pacenote.rest.queue=1",
            "pacenote.rest.max-wait=300ms",
            "pacenote.contexts=sample"
        })
class OverloadTest {

    @Autowired
    private Gate gate;

    @Test
    void sendsAwayWhoeverFindsNoSeatAndWhoeverHasWaitedTooLong(@LocalServerPort int port) throws InterruptedException {
        var http = new Http(port);
        gate.close(1);
        CompletableFuture<Http.Answer> slow = http.sendAsync(
                "POST", "/sample/things", "{\"owner\":1,\"active\":true}", "Content-Type", "application/json");
        gate.awaitArrivals();

        List<CompletableFuture<Http.Answer>> others = Stream.generate(
                        () -> http.sendAsync("GET", "/sample/things", null))
                .limit(3)
                .toList();
        for (CompletableFuture<Http.Answer> other : others) {
            Http.Answer refused = assertProblem(other.join(), 503, "/sample/things");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
        }
        assertThat(http.get("/sample/notes").status()).as("another context").isEqualTo(200);

        gate.open();
        assertThat(slow.join().status()).isEqualTo(201);
    }
}
