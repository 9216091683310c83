package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The HTTP surface as the README of the system shows it (spec 003, 4.5). */
@NicecallTest
class ApiTest {

    @Autowired
    private Books books;

    @Test
    @DisplayName("4.5: GET does what POST does: pay, approve, catch")
    void getAndPostDoTheSame(Nicecall nicecall, Customer customer) {
        DriverCall call = customer.calls();

        nicecall.get("/nicecall/calls/payCall/" + call.callId()).expect(200);

        Answer again = nicecall.get("/nicecall/payments/approve?CALLID=%d&Mobile=%s&paytype=CARD&payAmount=10000"
                .formatted(call.callId(), customer.mobile()));
        assertThat(again.expect(200).json().path("resultCode").asLong()).isEqualTo(1);
        assertThat(again.json().path("resultMessage").asText()).isEqualTo(String.valueOf(call.paymentId()));
        call.awaitOffered();
        nicecall.get("/nicecall/catches/catchCall/%d/hong".formatted(call.callId()))
                .expect(200);
        assertThat(customer.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("HEAD and prefetches do nothing of what GET does: nobody pays, nobody catches")
    void nothingHappensByLooking(Nicecall nicecall, Customer customer) {
        DriverCall call = customer.calls();
        doesNothing(nicecall, "/nicecall/calls/payCall/" + call.callId());
        doesNothing(
                nicecall,
                "/nicecall/payments/approve?callId=%d&mobile=%s&payType=CARD&payAmount=10000"
                        .formatted(call.callId(), customer.mobile()));
        assertThat(customer.ledger()).isEmpty();
        nicecall.get("/nicecall/payments/search/findByCallId?callId=" + call.callId())
                .expectProblem(404);

        nicecall.get("/nicecall/calls/payCall/" + call.callId()).expect(200);
        call.awaitOffered();
        doesNothing(nicecall, "/nicecall/catches/catchCall/%d/hong".formatted(call.callId()));
        assertThat(call.catchStatus()).isEqualTo("RECEIVED");
    }

    private static void doesNothing(Nicecall nicecall, String path) {
        Answer head = nicecall.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(405);
        assertThat(head.header("Allow")).isEqualTo("GET, POST, OPTIONS");
        nicecall.send("GET", path, BodyPublishers.noBody(), "Sec-Purpose", "prefetch")
                .expectProblem(403);
    }

    @Test
    @DisplayName("4.5: a payment is plain JSON with six fields, and other methods are refused")
    void aPaymentIsPlainJson(Nicecall nicecall, Customer customer) {
        DriverCall call = customer.callsAndPays();

        Answer payment = nicecall.get("/nicecall/payments/" + call.paymentId()).expect(200);

        assertThat(payment.header("Content-Type")).startsWith("application/json");
        List<String> fields = new ArrayList<>();
        payment.json().fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "callId", "id", "payAmount", "payType", "paymentId", "paymentStatus", "pspReference");
        assertThat(nicecall.delete("/nicecall/payments/" + call.paymentId()).status())
                .isEqualTo(405);
    }

    @Test
    @DisplayName(
            "4.5, 4.8.16: my page is an array in event order, empty for an unknown call; records cannot be deleted")
    void myPageIsAnArray(Nicecall nicecall, Customer customer) {
        DriverCall call = customer.callsAndPays();
        call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived");

        JsonNode first = call.records().get(0);
        assertThat(first.path("timestamp").asText()).matches("\\d{14}");
        assertThat(first.path("callId").asLong()).isEqualTo(call.callId());
        nicecall.get("/nicecall/dashboards/" + first.path("id").asLong()).expect(200);
        JsonNode unknown = nicecall.get("/nicecall/dashboards/myPage/919191919")
                .expect(200)
                .json();
        assertThat(unknown.isArray()).isTrue();
        assertThat(unknown).isEmpty();
        Answer refused = nicecall.delete("/nicecall/dashboards/1").expectProblem(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /nicecall/calls/payCall/919191919",
        "DELETE, /nicecall/calls/919191919",
        "POST, /nicecall/catches/catchCall/919191919/hong",
        "GET, /nicecall/calls/919191919",
        "GET, /nicecall/payments/919191919",
        "GET, /nicecall/catches/919191919",
        "GET, /nicecall/dashboards/919191919",
        "POST, /nicecall/orders"
    })
    @DisplayName("4.5: what is unknown is 404")
    void theUnknownIs404(String method, String path, Nicecall nicecall) {
        nicecall.send(method, path, java.net.http.HttpRequest.BodyPublishers.noBody())
                .expectProblem(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobile    | {'location':'bundang','payType':'CARD','payAmount':10000}",
                "location  | {'mobile':'1','payType':'CARD','payAmount':10000}",
                "location  | {'mobile':'1','location':' ','payType':'CARD','payAmount':10000}",
                "payType   | {'mobile':'1','location':'bundang','payAmount':10000}",
                "payType   | {'mobile':'1','location':'bundang','payType':'BARTER','payAmount':10000}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD'}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':'much'}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':-1}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':1000001}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':99999999999}"
            })
    @DisplayName("003-F11, 4.8.11: a call that lacks something is refused by name, and leaves nothing behind")
    void badCallsLeaveNothing(String field, String json, Nicecall nicecall) {
        books.awaitSent();
        Map<String, Long> before = books.rows();

        Answer refused = nicecall.post(Nicecall.CALLS, json).expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo(field);
        assertThat(books.rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("§0.4: numbers may be texts, and an id of the client's own is not the identity")
    void numbersMayBeTexts(Nicecall nicecall) {
        Answer made = nicecall.post(
                        Nicecall.CALLS,
                        "{'callId':1,'mobile':'12-1234','location':'bundang','payType':'CASH','payAmount':'10000'}")
                .expect(201);

        assertThat(made.json().path("payAmount").asInt()).isEqualTo(10_000);
        assertThat(made.header("Location"))
                .endsWith("/nicecall/calls/" + made.json().path("callId").asLong());
    }
}
