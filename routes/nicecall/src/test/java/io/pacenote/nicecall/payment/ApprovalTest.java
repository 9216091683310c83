package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Spec 003, 4.5: {@code /payments/approve}, asked in the ways that the original knows. */
@PaymentContextTest
class ApprovalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private CallSagas sagas;

    @Test
    @DisplayName("003-F2, 4.8.2: an approved payment answers 1 and its id, and is told once, with its saga")
    void takesTheFare(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);

        PaymentResult result = own.approve();

        assertThat(result).isEqualTo(new PaymentResult(1L, own.paymentId()));
        assertThat(own.status()).isEqualTo("APPROVED");
        assertThat(own.ledger()).containsExactly("CHARGE");
        assertThat(own.references()).containsExactly("nicecall-" + own.paymentId());
        assertThat(sagas.participants(saga)).containsExactly(NicecallChannels.Payment.CONTEXT);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topics.of(own.callId()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("PaymentApproved");
                    assertThat(event.json().path("paymentId").asText()).isEqualTo(own.paymentId());
                    assertThat(event.json().path("paymentStatus").asText()).isEqualTo("APPROVED");
                    assertThat(event.headers()).containsEntry("Long-Running-Action", saga.toString());
                }));
    }

    @Test
    @DisplayName("003-F2: a call that no saga knows can be paid, too")
    void takesTheFareWithoutASaga(Call call) {
        call.paid();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topics.of(call.callId()))
                .singleElement()
                .satisfies(event -> assertThat(event.headers()).doesNotContainKey("Long-Running-Action")));
    }

    @ParameterizedTest
    @CsvSource({"4999, -1", "5000, 1"})
    @DisplayName("003-F10, 4.6: 4999 won are refused and leave nothing, 5000 are approved")
    void minimum(int amount, long code, Call call) {
        PaymentResult result = call.approve("CARD", amount);

        assertThat(result.resultCode()).isEqualTo(code);
        assertThat(call.find().status()).isEqualTo(code == 1 ? 200 : 404);
        assertThat(call.ledger()).hasSize(code == 1 ? 1 : 0);
        if (code != 1) {
            assertThat(result.resultMessage()).isEqualTo(Call.REFUSED_AS_TOO_LITTLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'callId':%d,'mobile':'%s','payType':'CASH','payAmount':10000}",
                "{'callId':'%d','mobile':'%s','payType':'CASH','payAmount':'10000'}",
                "{'CALLID':%d,'Mobile':'%s','paytype':'CASH','PayAmount':10000,'id':1}"
            })
    @DisplayName("4.5: the fields of a body may be in any case, and their values strings, with POST and GET")
    void takesABody(String body, Client client, Call call) {
        String json = body.formatted(call.callId(), call.mobile());

        PaymentResult byPost = Call.result(client.post(Call.APPROVE, json));
        PaymentResult byGet =
                Call.result(client.send("GET", Call.APPROVE, BodyPublishers.ofString(json.replace('\'', '"'))));

        assertThat(byPost).isEqualTo(new PaymentResult(1L, call.paymentId())).isEqualTo(byGet);
        assertThat(call.payment().path("payType").asText()).isEqualTo("CASH");
        assertThat(call.ledger()).containsExactly("CHARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?callId=%d&mobile=%s&payType=TMONEY&payAmount=10000",
                "?CALLID=%d&Mobile=%s&paytype=TMONEY&PayAmount=10000"
            })
    @DisplayName("4.5: the fields of a query may be in any case")
    void takesAQuery(String query, Client client, Call call) {
        PaymentResult result = Call.result(client.get(Call.APPROVE + query.formatted(call.callId(), call.mobile())));

        assertThat(result).isEqualTo(new PaymentResult(1L, call.paymentId()));
        assertThat(call.ledger()).containsExactly("CHARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mobile':'%2$s','payType':'CARD','payAmount':10000}",
                "{'callId':%1$d,'payType':'CARD','payAmount':10000}",
                "{'callId':%1$d,'mobile':' ','payType':'CARD','payAmount':10000}",
                "{'callId':%1$d,'mobile':'%2$s','payAmount':10000}",
                "{'callId':%1$d,'mobile':'%2$s','payType':'GOLD','payAmount':10000}",
                "{'callId':%1$d,'mobile':'%2$s','payType':'CARD','payAmount':'much'}",
                "{'callId':%1$d,'mobile':'%2$s','payType':'CARD','payAmount':99999999999}",
                "{'callId':'x','mobile':'%2$s','payType':'CARD','payAmount':10000}",
                "[]"
            })
    @DisplayName("4.5, 4.8.11: missing fields and values of a wrong kind are a 400, and leave nothing")
    void refusesNonsense(String body, Client client, Call call) {
        Answer answer = client.post(Call.APPROVE, body.formatted(call.callId(), call.mobile()));

        answer.expectProblem(400);
        call.find().expectProblem(404);
        assertThat(call.ledger()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?callId=x&mobile=1&payType=CARD&payAmount=10000", "?mobile=1&payType=CARD"})
    @DisplayName("4.5: so they are in a query")
    void refusesNonsenseInAQuery(String query, Client client) {
        client.get(Call.APPROVE + query).expectProblem(400);
    }

    @Test
    @DisplayName("003-F10: no amount is too little")
    void refusesNoAmount(Client client, Call call) {
        String query = "?callId=%d&mobile=%s&payType=CARD".formatted(call.callId(), call.mobile());

        PaymentResult result = Call.result(client.get(Call.APPROVE + query));

        assertThat(result).isEqualTo(new PaymentResult(-1L, Call.REFUSED_AS_TOO_LITTLE));
        call.find().expectProblem(404);
    }
}
