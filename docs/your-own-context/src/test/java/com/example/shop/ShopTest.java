package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.application.ShopApplication;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop on a real database, a real broker and real HTTP. */
@SpringBootTest(classes = ShopApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShopTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProducerTemplate producer;

    Client client;

    @BeforeEach
    void fillTheShelf() {
        client = new Client(port);
        jdbc.sql("update shop_stock.item set available = 10").update();
    }

    @Test
    void reservesWhatIsOrdered() {
        Answer placed = order(4).expect(201);

        awaitOnTracking(placed, "reserved");
        assertThat(available()).isEqualTo(6);
        assertThat(placed.header("Location")).isEqualTo(client.url("/shop/orders/" + idOf(placed)));
        client.get("/shop/orders/" + idOf(placed)).expect(200);
    }

    @Test
    void withdrawsWhatIsOutOfStock() {
        Answer placed = order(11).expect(201);

        awaitOnTracking(placed, "withdrawn");
        assertThat(available()).isEqualTo(10);
        assertThat(sagaStatusOf(placed)).isEqualTo("COMPENSATED");
    }

    @Test
    void releasesOnceHoweverOftenItIsAsked() {
        Answer placed = order(4).expect(201);
        awaitOnTracking(placed, "reserved");

        producer.requestBodyAndHeader("direct:" + ShopChannels.RELEASE, null, "orderId", idOf(placed));
        producer.requestBodyAndHeader("direct:" + ShopChannels.RELEASE, null, "orderId", idOf(placed));

        assertThat(available()).isEqualTo(10);
    }

    @Test
    void refusesWhatIsNoOrderAndFindsNoneThatIsNot() {
        order(0).expectProblem(400);
        client.get("/shop/orders/999999").expectProblem(404);
    }

    private Answer order(int quantity) {
        return client.post("/shop/orders", "{'userId': 1, 'item': 'map', 'quantity': %d}".formatted(quantity));
    }

    private void awaitOnTracking(Answer placed, String field) {
        await().atMost(Duration.ofSeconds(30)).until(() -> client.get("/shop/tracking/" + idOf(placed))
                .json()
                .path(field)
                .asBoolean());
    }

    private String sagaStatusOf(Answer placed) {
        return jdbc.sql("select status from saga.saga where business_key = ?")
                .param(String.valueOf(idOf(placed)))
                .query(String.class)
                .single();
    }

    private int available() {
        return jdbc.sql("select available from shop_stock.item")
                .query(Integer.class)
                .single();
    }

    private static long idOf(Answer placed) {
        return placed.json().path("orderId").asLong();
    }
}
