package io.pacenote.teashop.grpc;

import static io.pacenote.teashop.grpc.CallingCustomer.refused;
import static io.pacenote.teashop.grpc.CallingCustomer.tea;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.pacenote.testkit.Client;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@GrpcTest
@TestPropertySource(properties = {"teashop.order.rate-limit.requests=2", "teashop.order.rate-limit.window=1h"})
class RateLimitedCallsTest {

    @Autowired
    private OrderBooks books;

    @Test
    @DisplayName("001-K14, K24: what a client sends counts, by whatever protocol; surplus is RESOURCE_EXHAUSTED")
    void countsBothProtocols(CallingCustomer customer, Client http) {
        customer.places(tea("캐모마일"));
        http.post("/teashop/orders", "{'item':'캐모마일'}").expect(201);
        books.awaitSent();
        Map<String, Long> before = books.rows();

        Refusal refusal = refused(() -> customer.places(tea("캐모마일"))).expect(Status.Code.RESOURCE_EXHAUSTED);

        assertThat(refusal.retryAfterSeconds()).isBetween(1L, 1800L);
        assertThat(books.rows()).isEqualTo(before);
    }
}
