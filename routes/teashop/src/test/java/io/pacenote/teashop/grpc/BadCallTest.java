package io.pacenote.teashop.grpc;

import static io.pacenote.teashop.grpc.CallingCustomer.refused;
import static io.pacenote.teashop.grpc.CallingCustomer.tea;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.pacenote.teashop.grpc.v1.CancelRequest;
import io.pacenote.teashop.grpc.v1.FindRequest;
import io.pacenote.teashop.grpc.v1.PlaceRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that are wrong: refused by name, nothing stored, nothing sent. */
@GrpcTest
class BadCallTest {

    private static final long NOBODYS = 919_191_919;

    @Autowired
    private OrderBooks books;

    private Map<String, Long> before;

    @BeforeEach
    void remember() {
        books.awaitSent();
        before = books.rows();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(books.rows()).isEqualTo(before);
    }

    static Stream<Arguments> badOrders() {
        return Stream.of(
                Arguments.of("item", PlaceRequest.newBuilder()),
                Arguments.of("item", tea("")),
                Arguments.of("item", tea(" ")),
                Arguments.of("item", tea("a\0b")),
                Arguments.of("item", tea("x".repeat(101))),
                Arguments.of("qty", tea("녹차").setQty(0)),
                Arguments.of("qty", tea("녹차").setQty(-1)),
                Arguments.of("qty", tea("녹차").setQty(Long.MAX_VALUE)),
                Arguments.of("price", tea("녹차").setPrice(0)),
                Arguments.of("storeId", tea("녹차").setStoreId(0)),
                Arguments.of("customerId", tea("녹차").setCustomerId("")),
                Arguments.of("address", tea("녹차").setAddress("x".repeat(201))));
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    @DisplayName("001-K14: a field that is missing or wrong is INVALID_ARGUMENT, by name")
    void namesTheField(String field, PlaceRequest.Builder order, CallingCustomer customer) {
        Refusal refusal = refused(() -> customer.places(order)).expect(Status.Code.INVALID_ARGUMENT);

        assertThat(refusal.fields()).containsExactly(field);
        assertThat(refusal.description()).startsWith(field + " ");
    }

    @Test
    @DisplayName("001-K14: an id that is not set is missed by name, one that nobody has is NOT_FOUND")
    void wantsAnId(CallingCustomer customer) {
        assertThat(refused(() -> customer.with().find(FindRequest.getDefaultInstance()))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .fields())
                .containsExactly("id");
        assertThat(refused(() -> customer.with().cancel(CancelRequest.getDefaultInstance()))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .fields())
                .containsExactly("id");
        refused(() -> customer.finds(NOBODYS)).expect(Status.Code.NOT_FOUND);
        refused(() -> customer.cancels(NOBODYS)).expect(Status.Code.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"0a02c328, item", "0a036162632a01ff, customerId", "0a0361626332047fc32841, address"})
    @DisplayName("001-K14: a text that is not UTF-8 is INVALID_ARGUMENT, by name")
    void wantsUtf8(String message, String field, CallingCustomer customer) {
        byte[] bytes = HexFormat.of().parseHex(message);

        assertThat(refused(() -> customer.sends("Place", bytes))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .fields())
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"0a7f", "ffffffffffffffffffffff", "0b0b0b", "00"})
    @DisplayName("001-K14: what is no protobuf message is INVALID_ARGUMENT")
    void wantsAMessage(String message, CallingCustomer customer) {
        byte[] bytes = HexFormat.of().parseHex(message);

        assertThat(refused(() -> customer.sends("Place", bytes))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .description())
                .isEqualTo("The message is no PlaceRequest");
    }

    @Test
    @DisplayName("001-K14: a method that does not exist is UNIMPLEMENTED")
    void doesNotKnowOtherMethods(CallingCustomer customer) {
        refused(() -> customer.sends("Refund", new byte[0])).expect(Status.Code.UNIMPLEMENTED);
    }

    @Test
    @DisplayName("001-K14: a message that is too long, packed or not, is RESOURCE_EXHAUSTED")
    void readsNoLongMessages(CallingCustomer customer) {
        PlaceRequest large = tea("x".repeat(1 << 20)).build();

        refused(() -> customer.with().place(large)).expect(Status.Code.RESOURCE_EXHAUSTED);
        refused(() -> customer.with().withCompression("gzip").place(large)).expect(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    @DisplayName("001-K14: too much metadata is refused, and the connection goes on")
    void readsNoLongMetadata(CallingCustomer customer) {
        Refusal refusal = refused(() -> customer.places(tea("녹차"), "x-much", "x".repeat(20_000)));

        assertThat(refusal.failure().getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
        refused(() -> customer.finds(NOBODYS)).expect(Status.Code.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"two words", "''"})
    @DisplayName("001-K14: an idempotency-key that is none is INVALID_ARGUMENT, by name")
    void wantsAKey(String key, CallingCustomer customer) {
        assertThat(refused(() -> customer.places(tea("녹차"), "idempotency-key", key))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .fields())
                .containsExactly("Idempotency-Key");
    }

    @Test
    @DisplayName("001-K14: two idempotency-keys are none")
    void wantsOneKey(CallingCustomer customer) {
        assertThat(refused(() -> customer.places(tea("녹차"), "idempotency-key", "one", "idempotency-key", "two"))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .fields())
                .containsExactly("Idempotency-Key");
    }

    @Test
    @DisplayName("001-K14: who speaks HTTP/1.1 is hung up on, and told nothing of the inside")
    void speaksHttp2Alone(CallingCustomer customer) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", customer.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /teashop/orders HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).doesNotContain("Exception", "pacenote", "HTTP/1.1 200");
        }
    }
}
