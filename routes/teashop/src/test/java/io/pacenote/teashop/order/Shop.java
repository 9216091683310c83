package io.pacenote.teashop.order;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublishers;

/** Where a customer orders. */
final class Shop extends Client {

    static final String ORDERS = "/teashop/orders";
    static final String ORDER = "{'item':'캐모마일','qty':2,'price':12000,'storeId':3,'customerId':'7','address':'서울'}";

    Shop(int port) {
        super(port);
    }

    /** An order; whether it is paid is for pay to say. */
    PlacedOrder order() {
        return placed(post(ORDERS, ORDER).expect(201));
    }

    /** The order that an answer is about. */
    PlacedOrder placed(Answer answer) {
        return new PlacedOrder(this, answer.json().path("id").asLong());
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Answer request(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }
}
