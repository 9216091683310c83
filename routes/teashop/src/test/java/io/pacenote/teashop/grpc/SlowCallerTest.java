package io.pacenote.teashop.grpc;

import static io.pacenote.teashop.grpc.CallingCustomer.tea;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.pacenote.teashop.grpc.v1.PlaceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients begin calls, and do not go on. */
@GrpcTest
@Timeout(60)
class SlowCallerTest {

    /** One less than a connection may have. */
    private static final int MANY = 99;

    @Autowired
    private OrderBooks books;

    @Test
    @DisplayName("001-K14: calls that are not finished hold nobody up; they are ended, and nothing is left of them")
    void areEnded(CallingCustomer customer) {
        long id = customer.places(tea("캐모마일")).getId();
        books.awaitSent();
        Map<String, Long> before = books.rows();
        List<CompletableFuture<Status>> unfinished = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            unfinished.add(customer.begins(i % 2 == 0 ? new PlaceRequest[0] : new PlaceRequest[] {order()}));
        }

        assertThat(customer.finds(id).getId()).isEqualTo(id);
        assertThat(unfinished).noneMatch(CompletableFuture::isDone);

        unfinished.add(customer.begins(order()));
        // the connection has no room for this one before the others have ended
        assertThat(customer.finds(id).getId()).isEqualTo(id);
        assertThat(unfinished).allSatisfy(call -> {
            Status end = call.join();
            assertThat(end.getCode()).as(end.toString()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(end.getDescription()).contains("in time");
        });
        assertThat(books.rows()).isEqualTo(before);
    }

    private static PlaceRequest order() {
        return tea("녹차").build();
    }
}
