package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec 003, 4.5: {@code /payments}. */
@PaymentContextTest
class PaymentApiTest {

    @Test
    @DisplayName("4.5: a payment is plain JSON of seven fields, by its id or by its call")
    void findsAPayment(Client client, Call call) {
        call.paid();

        Answer found = client.get("/nicecall/payments/" + call.paymentId()).expect(200);

        assertThat(found.header("Content-Type")).isEqualTo("application/json");
        assertThat(found.json().properties().stream().map(Map.Entry::getKey))
                .containsExactly("callId", "id", "payAmount", "payType", "paymentId", "paymentStatus", "pspReference");
        assertThat(found.json().path("callId").asLong()).isEqualTo(call.callId());
        assertThat(found.json().path("id")).isEqualTo(found.json().path("paymentId"));
        assertThat(found.json().path("payAmount").asInt()).isEqualTo(10000);
        assertThat(found.json().path("payType").asText()).isEqualTo("CARD");
        assertThat(found.json().path("paymentStatus").asText()).isEqualTo("APPROVED");
        assertThat(call.payment()).isEqualTo(found.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nicecall/payments/999999999", "/nicecall/payments/search/findByCallId?callId=999999999"})
    @DisplayName("§0.4: what is not there is a 404")
    void findsNothing(String path, Client client) {
        client.get(path).expectProblem(404);
    }

    @Test
    @DisplayName("§0.4: all payments are a page of HAL")
    void listsPayments(Client client, Call call) {
        call.paid();

        Answer page = client.get("/nicecall/payments?size=1&sort=id,desc").expect(200);

        assertThat(page.header("Content-Type")).isEqualTo("application/hal+json");
        List<JsonNode> rows = page.embedded("payments");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("callId").asLong()).isEqualTo(call.callId());
        assertThat(rows.get(0).at("/_links/self/href").asText())
                .isEqualTo(client.url("/nicecall/payments/" + call.paymentId()));
        assertThat(page.json().at("/page/size").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    @DisplayName("4.5: a payment can only be read")
    void refusesChanges(String method, Client client, Call call) {
        call.paid();

        Answer refused =
                client.send(method, "/nicecall/payments/" + call.paymentId(), BodyPublishers.ofString("{\"id\":1}"));

        assertThat(refused.expectProblem(405).header("Allow")).contains("GET");
        assertThat(call.status()).isEqualTo("APPROVED");
    }
}
