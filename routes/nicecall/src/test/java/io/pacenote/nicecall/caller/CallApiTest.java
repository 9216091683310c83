package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /calls} without the payment (spec 003-F1, F11, 4.5). */
@CallerTest
class CallApiTest {

    @Autowired
    private CallerBooks books;

    @Test
    @DisplayName("003-F1, 4.5: a call is answered with 201, its address, all its fields and its links; its saga begins")
    void makesACall(Phone phone) {
        Answer made = phone.post(Phone.CALLS, Phone.CALL).expect(201);

        JsonNode call = made.json();
        long callId = call.path("callId").asLong();
        assertThat(made.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(made.header("Location")).isEqualTo(phone.url(Phone.CALLS + "/" + callId));
        assertThat(call.at("/_links/self/href").asText()).isEqualTo(made.header("Location"));
        assertThat(call.at("/_links/caller/href").asText()).isEqualTo(made.header("Location"));
        assertThat(fieldsOf(call))
                .containsExactly(
                        "callId",
                        "mobile",
                        "location",
                        "payType",
                        "payAmount",
                        "status",
                        "paymentId",
                        "reason",
                        "driverName",
                        "_links");
        assertThat(call.path("status").asText()).isEqualTo("CREATED");
        assertThat(call.path("paymentId").isNull()).isTrue();
        assertThat(phone.get(Phone.CALLS + "/" + callId).expect(200).json()).isEqualTo(call);
        assertThat(books.events(callId)).containsExactly("CallMade");
        assertThat(books.saga(callId).saga().name()).isEqualTo("nicecall.caller.request");
        assertThat(books.saga(callId).saga().deadline()).isNotNull();
    }

    @Test
    @DisplayName("§0.4: numbers may be texts, and what is not the client's to say is ignored")
    void takesTexts(Phone phone) {
        long first = phone.call().callId();

        JsonNode call = phone.post(
                        Phone.CALLS,
                        "{'callId':'%d','id':1,'mobile':'1','location':'mapo','payType':'CASH','payAmount':'5000',"
                                        .formatted(first)
                                + "'status':'APPROVED','paymentId':7,'driverName':'hong','sagaId':'x','offered':true}")
                .expect(201)
                .json();

        assertThat(call.path("callId").asLong()).isGreaterThan(first);
        assertThat(call.path("payAmount").isNumber()).isTrue();
        assertThat(call.path("status").asText()).isEqualTo("CREATED");
        assertThat(call.path("paymentId").isNull()).isTrue();
        assertThat(call.path("driverName").isNull()).isTrue();
    }

    @Test
    @DisplayName("§0.6 N-2: a request that is repeated with its Idempotency-Key makes one call")
    void takesARepeatedRequestOnce(Phone phone) {
        String key = UUID.randomUUID().toString();

        Answer first =
                phone.post(Phone.CALLS, Phone.CALL, "Idempotency-Key", key).expect(201);
        Answer second =
                phone.post(Phone.CALLS, Phone.CALL, "Idempotency-Key", key).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(books.events(first.json().path("callId").asLong())).containsExactly("CallMade");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobile    | {'location':'bundang','payType':'CARD','payAmount':10000}",
                "mobile    | {'mobile':'','location':'bundang','payType':'CARD','payAmount':10000}",
                "location  | {'mobile':'1','location':null,'payType':'CARD','payAmount':10000}",
                "location  | {'mobile':'1','location':' ','payType':'CARD','payAmount':10000}",
                "location  | {'mobile':'1','location':'a\\u0000b','payType':'CARD','payAmount':10000}",
                "payType   | {'mobile':'1','location':'bundang','payAmount':10000}",
                "payType   | {'mobile':'1','location':'bundang','payType':'','payAmount':10000}",
                "payType   | {'mobile':'1','location':'bundang','payType':'BARTER','payAmount':10000}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD'}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':'much'}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':0}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':-1}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':9.5}",
                "payAmount | {'mobile':'1','location':'bundang','payType':'CARD','payAmount':99999999999}"
            })
    @DisplayName("003-F11, 4.8.11: a call that lacks something is refused by name; nothing is stored, nothing sent")
    void refusesIncompleteCalls(String field, String json, Phone phone) {
        books.awaitSent();
        Map<String, Long> before = books.rows();

        Answer refused = phone.post(Phone.CALLS, json).expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo(field);
        assertThat(books.rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("§0.4: calls are paged, sorted and filtered by phone")
    void listsCalls(Phone phone) {
        String mobile = "list-" + UUID.randomUUID();
        String json = Phone.CALL.replace("12-1234", mobile);
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(phone.post(Phone.CALLS, json).json().path("callId").asLong());
        }

        Answer page = phone.get(Phone.CALLS + "?size=2&sort=callId,desc&mobile=" + mobile)
                .expect(200);

        assertThat(page.embedded("calls").stream()
                        .map(call -> call.path("callId").asLong()))
                .containsExactly(made.get(2), made.get(1));
        assertThat(page.json().at("/page/totalElements").asInt()).isEqualTo(3);
        phone.get(Phone.CALLS + "?sort=sagaId").expectProblem(400);
    }

    @Test
    @DisplayName("4.8.18: some or all of a call may be changed before it is paid, and not after")
    void changesACall(Phone phone) {
        MadeCall call = phone.call();

        JsonNode patched = call.change("{'payAmount':'12000','payType':'TMONEY'}")
                .expect(200)
                .json();
        assertThat(patched.path("payAmount").asInt()).isEqualTo(12_000);
        assertThat(patched.path("location").asText()).isEqualTo("bundang");
        JsonNode put = phone.put(call.path(), Phone.CALL.replace("bundang", "mapo"))
                .expect(200)
                .json();
        assertThat(put.path("location").asText()).isEqualTo("mapo");
        assertThat(put.path("payType").asText()).isEqualTo("CARD");
        assertThat(call.view()).isEqualTo(put);

        call.pay().expect(200);
        call.change("{'location':'nowon'}").expectProblem(409);
        phone.put(call.path(), Phone.CALL).expectProblem(409);
        assertThat(call.view().path("location").asText()).isEqualTo("mapo");
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobile    | {'mobile':null}",
                "mobile    | {'mobile':' '}",
                "location  | {'location':null}",
                "payType   | {'payType':null}",
                "payType   | {'payType':'BARTER'}",
                "payAmount | {'payAmount':null}",
                "payAmount | {'payAmount':0}"
            })
    @DisplayName("4.8.11: nothing that a call needs can be taken from it")
    void refusesBadChanges(String field, String json, Phone phone) {
        MadeCall call = phone.call();
        JsonNode before = call.view();

        assertThat(call.change(json).expectProblem(400).json().path("field").asText())
                .isEqualTo(field);

        phone.put(call.path(), "{'mobile':'1'}").expectProblem(400);
        assertThat(call.view()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /987654321", "DELETE /987654321", "POST /payCall/987654321", "GET /payCall/987654321"})
    @DisplayName("4.5: what is unknown is 404, with the message of old")
    void theUnknownIs404(String request, Phone phone) {
        MadeCall unknown = new MadeCall(phone, 987654321);
        String[] parts = request.split(" ");

        Answer refused = phone.send(parts[0], Phone.CALLS + parts[1], BodyPublishers.noBody())
                .expectProblem(404);

        assertThat(refused.json().path("message").asText()).startsWith("대상 콜을 찾을 수 없습니다");
        unknown.change("{'location':'mapo'}").expectProblem(404);
    }

    private static List<String> fieldsOf(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
