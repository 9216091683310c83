package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;

/** An order, and what its customer does with it and sees of it. */
record PlacedOrder(Shop shop, long id) {

    String path() {
        return Shop.ORDERS + "/" + id;
    }

    Answer cancel() {
        return shop.delete(path());
    }

    Answer change(String json) {
        return shop.patch(path(), json);
    }

    JsonNode view() {
        return shop.get(path()).expect(200).json();
    }

    String status() {
        return view().path("status").asText();
    }

    PlacedOrder awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status()).isEqualTo(status));
        return this;
    }
}
