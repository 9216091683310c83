package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In mode jwt a seller sees and ships the orders of his own store, and no other (docs/decisions/0039). */
@StoreTest
class SellerRightsTest {

    private static final String NO_STORE = "";
    private static final BodyPublisher NOTHING = BodyPublishers.noBody();

    @Autowired
    private Orders orders;

    @ParameterizedTest
    @ValueSource(strings = {Orders.PATH, Orders.ALIAS})
    @DisplayName("a seller ships the orders of his store; those of another are not there for him")
    void shipsHisOwn(String path) {
        long orderId = orders.receivedBy(81);

        as("storeId 82", "POST", path, Orders.shipment(orderId)).expectProblem(404);
        assertThat(orders.status(orderId)).isEqualTo("접수됨");
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived");

        as("storeId 81", "POST", path, Orders.shipment(orderId)).expect(201);
        as("storeId 81", "POST", path, Orders.shipment(orderId)).expect(200);
        as("storeId 82", "POST", path, Orders.shipment(orderId)).expectProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {Orders.PATH, Orders.ALIAS})
    @DisplayName("a seller sees the orders of his store, whatever he asks for")
    void seesHisOwn(String path) {
        long own = orders.receivedBy(83);
        long other = orders.receivedBy(84);
        String ofOther = path + "/" + orders.order(other).path("id").asLong();

        Answer list =
                as("storeId 83", "GET", path + "?sort=id,desc&size=1000", "").expect(200);
        assertThat(list.json().path("_embedded").findValuesAsText("storeId")).containsOnly("83");
        assertThat(list.json().path("_embedded").findValuesAsText("orderId")).contains(String.valueOf(own));
        assertThat(as("storeId 83", "GET", path + "?orderId=" + other, "")
                        .expect(200)
                        .json()
                        .path("page")
                        .path("totalElements")
                        .asInt())
                .isZero();
        as("storeId 83", "GET", path + "?storeId=84", "").expectProblem(404);
        as("storeId 83", "GET", ofOther, "").expectProblem(404);
        as("storeId 84", "GET", ofOther, "").expect(200);
    }

    @Test
    @DisplayName("what is unknown or wrong is answered as to everybody")
    void isRefusedAsEverybody() {
        as("storeId 81", "POST", Orders.PATH, Orders.shipment(Orders.unused())).expectProblem(404);
        as("storeId 81", "POST", Orders.PATH, "{}").expectProblem(400);
    }

    @Test
    @DisplayName("a seller of no store may do nothing")
    void isOfNoStore() {
        long orderId = orders.received();

        as(NO_STORE, "POST", Orders.PATH, Orders.shipment(orderId)).expectProblem(403);
        as(NO_STORE, "GET", Orders.PATH, "").expectProblem(403);
        assertThat(orders.status(orderId)).isEqualTo("접수됨");
    }

    /** @param store the claim that names it */
    private Answer as(String store, String method, String path, String json) {
        BodyPublisher body = json.isEmpty() ? NOTHING : BodyPublishers.ofString(json.replace('\'', '"'));
        return orders.http().send(method, path, body, TestLogin.HEADER, "seller " + store);
    }
}
