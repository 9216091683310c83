package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In mode jwt a customer sees his own payments, and takes none: that is the order's to do (docs/decisions/0039). */
@PayTest
class PaymentRightsTest {

    @ParameterizedTest
    @ValueSource(strings = {Order.PAYMENTS, Order.ALIAS})
    @DisplayName("a customer sees his own payments, whatever he asks for")
    void seesHisOwn(String path, Order own, Order other) {
        own.paid();
        other.paid();

        Answer list = as(own, "GET", path + "?size=1000", "").expect(200);
        assertThat(list.json().path("_embedded").findValuesAsText("orderId"))
                .containsExactly(String.valueOf(own.orderId()));
        assertThat(as(own, "GET", path + "?orderId=" + other.orderId(), "")
                        .json()
                        .at("/page/totalElements")
                        .asInt())
                .isZero();
        as(own, "GET", path + "?customerId=" + other.customer(), "").expectProblem(404);
        as(own, "GET", path + "/" + own.paymentId(), "").expect(200);
        as(own, "GET", path + "/" + other.paymentId(), "").expectProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {Order.PAYMENTS, Order.ALIAS})
    @DisplayName("a customer takes no payment, not even his own")
    void takesNone(String path, Order own) {
        as(own, "POST", path, own.request(9_900)).expectProblem(403);

        assertThat(own.payments()).isEmpty();
        assertThat(own.ledger()).isEmpty();
    }

    private static Answer as(Order customer, String method, String path, String json) {
        return customer.client()
                .send(
                        method,
                        path,
                        BodyPublishers.ofString(json.replace('\'', '"')),
                        TestLogin.HEADER,
                        "customer customerId " + customer.customer());
    }
}
