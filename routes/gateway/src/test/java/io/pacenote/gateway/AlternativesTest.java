package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two processes of a context, and one that is gone. */
@GatewayTest
class AlternativesTest extends AbstractGatewayTest {

    private static final String NOT_READY = "HTTP/1.1 503 X\nContent-Length: 0\n\n";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nok";
    private static final Upstream SECOND = new Upstream();

    @Autowired
    private Targets targets;

    @DynamicPropertySource
    static void threeOfStock(DynamicPropertyRegistry registry) {
        registry.add("pacenote.gateway.targets.shop.stock", () -> STOCK.url() + "," + SECOND.url() + "," + gone());
    }

    private static String gone() {
        Upstream closed = new Upstream();
        closed.close();
        return closed.url();
    }

    @BeforeEach
    void bothReady() {
        SECOND.answers(OK);
        awaitReady(true, true, false);
        STOCK.answers(OK);
        SECOND.answers(OK);
    }

    @Test
    @DisplayName("0.6 N-2: several processes of a context take turns")
    void takeTurns() {
        for (int i = 0; i < 6; i++) {
            assertThat(get("/shop/items").statusCode()).isEqualTo(200);
        }

        assertThat(asked(STOCK)).isBetween(2L, 4L);
        assertThat(asked(STOCK) + asked(SECOND)).isEqualTo(6);
    }

    @Test
    @DisplayName("0.6 N-6: who is not ready any more gets no request")
    void leavesOutWhoIsNotReady() {
        STOCK.does((request, out) -> Upstream.write(out, request.line().contains("readiness") ? NOT_READY : OK));
        awaitReady(false, true, false);

        for (int i = 0; i < 4; i++) {
            assertThat(get("/shop/items").statusCode()).isEqualTo(200);
        }

        assertThat(asked(STOCK)).isZero();
        assertThat(asked(SECOND)).isEqualTo(4);
    }

    @Test
    @DisplayName("0.6 N-6: a request that one refuses goes to the next, whatever is known of them")
    void triesTheNextWhenOneRefuses() {
        addresses().get(2).ready(true);

        for (int i = 0; i < 6; i++) {
            assertThat(get("/shop/items").statusCode()).isEqualTo(200);
        }

        assertThat(asked(STOCK) + asked(SECOND)).isEqualTo(6);
    }

    @Test
    void triesEveryoneWhenNobodyIsSaidToBeReady() {
        addresses().forEach(address -> address.ready(false));

        assertThat(get("/shop/items").statusCode()).isEqualTo(200);
    }

    private List<Address> addresses() {
        return targets.withAlternatives();
    }

    private void awaitReady(Boolean... ready) {
        await().untilAsserted(() ->
                assertThat(addresses().stream().map(Address::isReady)).containsExactly(ready));
    }

    /** Not how often for its readiness. */
    private static long asked(Upstream upstream) {
        return Stream.of(upstream)
                .flatMap(each -> each.requests().stream())
                .filter(request -> request.line().contains("/shop/items"))
                .count();
    }
}
