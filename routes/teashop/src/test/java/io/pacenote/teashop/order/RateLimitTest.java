package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.remote.ScriptedServer;
import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How many orders a client may place (spec 001-K24); that what is used up comes back is shown in {@code platform/rest}. */
@OrderContextTest
@TestPropertySource(properties = {"teashop.order.rate-limit.requests=3", "teashop.order.rate-limit.window=1h"})
class RateLimitTest {

    private static final int BURST = 10;
    private static final int LIMIT = 3;

    private final String client = UUID.randomUUID().toString();
    private final String login = "operator name " + client;

    @Autowired
    private OrderBooks books;

    @Test
    @DisplayName("001-K24: of many orders at once as many are accepted as the limit says; of the others nothing stays")
    void acceptsExactlyTheLimit(Shop shop, ScriptedServer pay) {
        books.awaitSent();
        Map<String, Long> before = books.rows();

        List<CompletableFuture<Answer>> burst = IntStream.range(0, BURST)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> order(shop, TestAddress.HEADER, client)))
                .toList();
        List<Answer> answers = burst.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().map(Answer::status)).containsOnly(201, 429);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(LIMIT);
        books.awaitSent();
        assertThat(pay.requests()).hasSize(LIMIT);
        assertThat(books.rows())
                .containsEntry("teashop_order.shop_order", before.get("teashop_order.shop_order") + LIMIT)
                .containsEntry("rest.idempotency_key", before.get("rest.idempotency_key"));
    }

    @Test
    @DisplayName("001-K24: each answer tells the limit and what is left of it; a refusal also when to come again")
    void tellsWhatIsLeft(Shop shop) {
        Answer first = order(shop, TestAddress.HEADER, client).expect(201);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=3600");
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=2;t=");
        order(shop, TestAddress.HEADER, client).expect(201);
        Answer last = order(shop, TestAddress.HEADER, client).expect(201);
        assertThat(last.header("RateLimit")).startsWith("\"default\";r=0;t=");

        Answer refused = order(shop, TestAddress.HEADER, client).expectProblem(429);

        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=3600");
        assertThat(refused.header("RateLimit")).startsWith("\"default\";r=0;t=");
        // a third of the hour, less what has passed since the first
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1100, 1200);
    }

    @Test
    @DisplayName("001-K24: a client is who has logged in, from wherever; else the address he comes from")
    void countsEachClient(Shop shop) {
        useUp(shop, TestAddress.HEADER, client);
        useUp(shop, TestLogin.HEADER, login);

        order(shop, TestAddress.HEADER, client + "0").expect(201);
        order(shop, TestLogin.HEADER, login + "0").expect(201);
        shop.post(Shop.ORDERS, Shop.ORDER, TestLogin.HEADER, login, TestAddress.HEADER, client + "1")
                .expectProblem(429);
        shop.post(Shop.ORDERS, Shop.ORDER, TestLogin.HEADER, login + "1", TestAddress.HEADER, client)
                .expect(201);
    }

    @Test
    @DisplayName("001-K24, §0.6 N-2: a request that is limited uses up no Idempotency-Key, and others are not limited")
    void limitsNothingElse(Shop shop) {
        String key = UUID.randomUUID().toString();
        PlacedOrder order = shop.placed(order(shop, TestAddress.HEADER, client));
        useUp(shop, TestAddress.HEADER, client);
        shop.post(Shop.ORDERS, Shop.ORDER, TestAddress.HEADER, client, "Idempotency-Key", key)
                .expectProblem(429);

        shop.get(Shop.ORDERS).expect(200);
        order.cancel().expect(204);
        Answer other = shop.post(
                        Shop.ORDERS, "{'item':'루이보스'}", TestAddress.HEADER, client + "0", "Idempotency-Key", key)
                .expect(201);
        assertThat(other.json().path("item").asText()).isEqualTo("루이보스");
    }

    private static void useUp(Shop shop, String header, String client) {
        boolean granted = true;
        for (int sent = 0; sent < LIMIT + 1; sent++) {
            granted = order(shop, header, client).status() == 201;
        }
        assertThat(granted).isFalse();
    }

    private static Answer order(Shop shop, String header, String client) {
        return shop.post(Shop.ORDERS, Shop.ORDER, header, client);
    }
}
