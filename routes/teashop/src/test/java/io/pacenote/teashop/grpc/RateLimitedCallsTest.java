package io.pacenote.teashop.grpc;

import static io.pacenote.teashop.grpc.CallingCustomer.refused;
import static io.pacenote.teashop.grpc.CallingCustomer.tea;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.pacenote.testkit.Client;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@GrpcTest
@TestPropertySource(properties = {"teashop.order.rate-limit.requests=2", "teashop.order.rate-limit.window=1h"})
class RateLimitedCallsTest {

    private static final Metadata.Key<String> POLICY =
            Metadata.Key.of("ratelimit-policy", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> QUOTA = Metadata.Key.of("ratelimit", Metadata.ASCII_STRING_MARSHALLER);

    @Autowired
    private OrderBooks books;

    @Test
    @DisplayName(
            "001-K14, K24: what a client sends counts, by whatever protocol; surplus is RESOURCE_EXHAUSTED; each answer tells what is left")
    void countsBothProtocols(CallingCustomer customer, Client http) {
        Metadata headers = headersOf(customer);
        assertThat(headers.get(POLICY)).isEqualTo("\"default\";q=2;w=3600");
        assertThat(headers.get(QUOTA)).startsWith("\"default\";r=1;t=");
        http.post("/teashop/orders", "{'item':'캐모마일'}").expect(201);
        books.awaitSent();
        Map<String, Long> before = books.rows();

        Refusal refusal = refused(() -> customer.places(tea("캐모마일"))).expect(Status.Code.RESOURCE_EXHAUSTED);

        assertThat(refusal.retryAfterSeconds()).isBetween(1L, 1800L);
        assertThat(refusal.failure().getTrailers().get(POLICY)).isEqualTo("\"default\";q=2;w=3600");
        assertThat(refusal.failure().getTrailers().get(QUOTA)).startsWith("\"default\";r=0;t=");
        assertThat(books.rows()).isEqualTo(before);
    }

    private static Metadata headersOf(CallingCustomer customer) {
        var headers = new AtomicReference<Metadata>();
        customer.with()
                .withInterceptors(MetadataUtils.newCaptureMetadataInterceptor(headers, new AtomicReference<>()))
                .place(tea("캐모마일").build());
        return headers.get();
    }
}
