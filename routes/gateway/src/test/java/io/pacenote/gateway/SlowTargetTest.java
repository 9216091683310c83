package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.remote.BreakerOperations;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Targets that take their time, or are not there; and that others do not notice. */
@GatewayTest
@Timeout(60)
@TestPropertySource(
        properties = {
            "pacenote.gateway.deadline=400ms",
            "pacenote.gateway.breaker.minimum-calls=2",
            "pacenote.gateway.breaker.window=2",
            "pacenote.gateway.breaker.open-for=1h"
        })
class SlowTargetTest extends AbstractShopTest {

    private static final String BREAKER = "gateway.shop.order.breaker";

    private final CountDownLatch over = new CountDownLatch(1);

    @Autowired
    private BreakerOperations breakers;

    @BeforeEach
    void closeTheBreaker() {
        breakers.reset(BREAKER);
    }

    @AfterEach
    void release() {
        over.countDown();
    }

    @Test
    void doesNotWaitForEver() {
        neverAnswers();

        var answer = get("/shop/orders");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("shop.order did not answer in time");
        assertThat(ORDERS.requests()).as("a read is not repeated either").hasSize(1);
    }

    @Test
    void breaksOffAnAnswerThatNeverEnds() {
        ORDERS.does((request, out) -> {
            Upstream.write(out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n");
            while (true) {
                Upstream.write(out, "1\r\nx\r\n");
            }
        });

        assertThatThrownBy(() -> get("/shop/orders")).isInstanceOf(CompletionException.class);
    }

    @Test
    void asksNoMoreWhenNobodyAnswersAndNobodyElseNotices() {
        neverAnswers();
        get("/shop/orders");
        get("/shop/orders");

        var answer = post("/shop/orders", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("shop.order is not available right now");
        assertThat(ORDERS.requests()).hasSize(2);
        assertThat(get("/shop/items").statusCode()).isEqualTo(200);
    }

    /** nicecall's caller says 503 of its payment: it is up, and has other things to say. */
    @Test
    void goesOnAskingATargetThatAnswersThatItCannot() {
        ORDERS.answers("HTTP/1.1 503 X\nContent-Length: 0\n\n");

        for (int i = 0; i < 5; i++) {
            assertThat(get("/shop/orders").statusCode()).isEqualTo(503);
        }

        assertThat(ORDERS.requests()).hasSize(5);
    }

    private void neverAnswers() {
        ORDERS.does((request, out) -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
