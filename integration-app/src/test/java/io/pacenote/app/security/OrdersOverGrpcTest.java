package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.pacenote.app.process.FreePort;
import io.pacenote.teashop.grpc.v1.CancelRequest;
import io.pacenote.teashop.grpc.v1.FindRequest;
import io.pacenote.teashop.grpc.v1.Order;
import io.pacenote.teashop.grpc.v1.OrderServiceGrpc;
import io.pacenote.teashop.grpc.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.pacenote.teashop.grpc.v1.PlaceRequest;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Orders over gRPC in mode jwt: the tokens and rights are those of HTTP (decision records 39 and 61). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.security.mode=jwt",
            "pacenote.contexts=teashop.order",
            // nobody is there: orders wait for their payment
            "teashop.order.pay-url=http://127.0.0.1:1",
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersOverGrpcTest {

    private static final int PORT = FreePort.any();
    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final Person MINSU = Person.member("minsu", Map.of("customerId", "7"));
    private static final Person YOUNGHEE = Person.member("younghee", Map.of("customerId", "8"));

    private ManagedChannel channel;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ISSUER::keysUri);
        properties.add("teashop.order.grpc.port", () -> PORT);
    }

    @BeforeAll
    void connect() {
        channel =
                NettyChannelBuilder.forAddress("127.0.0.1", PORT).usePlaintext().build();
    }

    @AfterAll
    void disconnect() {
        channel.shutdownNow();
        ISSUER.close();
    }

    @Test
    @DisplayName("001-K14: without a token nobody gets in, whatever he asks for")
    void wantsAToken() {
        var nobody = OrderServiceGrpc.newBlockingStub(channel);
        refuses(Status.Code.UNAUTHENTICATED, nobody, calls -> calls.place(tea("7")));
        refuses(Status.Code.UNAUTHENTICATED, nobody, calls -> calls.find(FindRequest.getDefaultInstance()));
        refuses(Status.Code.UNAUTHENTICATED, nobody, calls -> calls.cancel(CancelRequest.getDefaultInstance()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer not.a.token", "Basic b3BlcmF0b3I6cGFzc3dvcmQ=", "Bearer a b"})
    @DisplayName("001-K14: what is no token, nobody gets in with")
    void wantsAGoodToken(String authorization) {
        refuses(Status.Code.UNAUTHENTICATED, showing(authorization), calls -> calls.place(tea("7")));
    }

    @Test
    @DisplayName("001-K14: a token that is over, or for somebody else, is no good")
    void wantsATokenOfOurs() {
        Map<String, Object> over = new HashMap<>(TokenIssuer.claims(MINSU));
        over.put("exp", 1);
        Map<String, Object> foreign = new HashMap<>(TokenIssuer.claims(MINSU));
        foreign.put("aud", "another");

        refuses(Status.Code.UNAUTHENTICATED, bearing(over), calls -> calls.place(tea("7")));
        refuses(Status.Code.UNAUTHENTICATED, bearing(foreign), calls -> calls.place(tea("7")));
    }

    @Test
    @DisplayName("001-K14: two tokens are none")
    void wantsOneToken() {
        String token = "Bearer " + ISSUER.of(MINSU).orElseThrow();
        refuses(Status.Code.UNAUTHENTICATED, showing(token, token), calls -> calls.place(tea("7")));
    }

    @Test
    @DisplayName("001-K14: a customer places, finds and cancels his own orders, and nobody else's")
    void reachesHisOwnOrders() {
        long id = as(MINSU).place(tea("7")).getId();

        assertThat(as(MINSU).find(find(id)).getCustomerId()).isEqualTo("7");
        refuses(Status.Code.NOT_FOUND, as(YOUNGHEE), calls -> calls.find(find(id)));
        refuses(Status.Code.NOT_FOUND, as(YOUNGHEE), calls -> calls.cancel(cancel(id)));
        assertThat(as(MINSU).find(find(id)).getStatus()).isNotEqualTo("주문취소됨");
        assertThat(as(MINSU).cancel(cancel(id)).getStatus()).isEqualTo("주문취소됨");

        refuses(Status.Code.PERMISSION_DENIED, as(YOUNGHEE), calls -> calls.place(tea("7")));
    }

    @Test
    @DisplayName("001-K14: a customer who does not say whose the order is orders for himself")
    void ordersForHimself() {
        PlaceRequest unsaid = PlaceRequest.newBuilder().setItem("캐모마일").build();

        Order placed = as(MINSU).place(unsaid);

        assertThat(placed.getCustomerId()).isEqualTo("7");
        assertThat(as(MINSU).find(find(placed.getId())).getCustomerId()).isEqualTo("7");
        refuses(Status.Code.NOT_FOUND, as(YOUNGHEE), calls -> calls.find(find(placed.getId())));
    }

    @Test
    @DisplayName("001-K14: roles do what the contract grants them")
    void knowsRoles() {
        long id = as(Person.inRole("operator")).place(tea("7")).getId();

        assertThat(as(Person.inRole("viewer")).find(find(id)).getId()).isEqualTo(id);
        refuses(Status.Code.PERMISSION_DENIED, as(Person.inRole("viewer")), calls -> calls.place(tea("7")));
        refuses(Status.Code.PERMISSION_DENIED, as(Person.inRole("viewer")), calls -> calls.cancel(cancel(id)));
        refuses(Status.Code.PERMISSION_DENIED, as(Person.inRole("seller")), calls -> calls.find(find(id)));
        assertThat(as(Person.inRole("operator")).cancel(cancel(id)).getId()).isEqualTo(id);
    }

    @Test
    @DisplayName("001-K14: an idempotency-key is its owner's alone")
    void keepsKeysApart() {
        Metadata key = new Metadata();
        key.put(Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER), "mine");
        var withKey = MetadataUtils.newAttachHeadersInterceptor(key);

        long first = as(MINSU).withInterceptors(withKey).place(tea("7")).getId();

        assertThat(as(MINSU).withInterceptors(withKey).place(tea("7")).getId()).isEqualTo(first);
        assertThat(as(YOUNGHEE).withInterceptors(withKey).place(tea("8")).getId())
                .isNotEqualTo(first);
    }

    private OrderServiceBlockingStub as(Person person) {
        return showing("Bearer " + ISSUER.of(person).orElseThrow());
    }

    private OrderServiceBlockingStub bearing(Map<String, Object> claims) {
        return showing("Bearer " + ISSUER.sign("at+jwt", claims));
    }

    private OrderServiceBlockingStub showing(String... authorizations) {
        Metadata metadata = new Metadata();
        for (String authorization : authorizations) {
            metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
        }
        return OrderServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    private static void refuses(
            Status.Code code, OrderServiceBlockingStub caller, Consumer<OrderServiceBlockingStub> call) {
        StatusRuntimeException refusal = catchThrowableOfType(StatusRuntimeException.class, () -> call.accept(caller));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getStatus().getCode()).as(refusal.toString()).isEqualTo(code);
        assertThat(refusal.getStatus().getDescription()).doesNotContain("Exception", "Jwt", "JWT");
    }

    private static PlaceRequest tea(String customerId) {
        return PlaceRequest.newBuilder()
                .setItem("캐모마일")
                .setCustomerId(customerId)
                .build();
    }

    private static FindRequest find(long id) {
        return FindRequest.newBuilder().setId(id).build();
    }

    private static CancelRequest cancel(long id) {
        return CancelRequest.newBuilder().setId(id).build();
    }
}
