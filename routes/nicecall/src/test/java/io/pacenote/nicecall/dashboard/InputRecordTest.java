package io.pacenote.nicecall.dashboard;

import static io.pacenote.nicecall.NicecallChannels.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is recorded, and how it is shown. */
@DashboardTest
class InputRecordTest {

    @Autowired
    private Board board;

    @Autowired
    private DashboardStore store;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CallMade         | callId    | payType=CARD",
                "CallPayed        | paymentId | 결제가 완료되었습니다",
                "CallCancelled    | callId    | 취소하였습니다",
                "CallDenied       | callId    | 거절되었습니다",
                "PaymentApproved  | paymentId | 결제가 승인되었습니다.",
                "PaymentCancelled | paymentId | 사용자에 의해 결제가 취소되었습니다.",
                "PaymentDisabled  | paymentId | 공급자에 의해 결제가 취소되었습니다.",
                "CallReceived     | paymentId | 콜 접수 대기중입니다.",
                "CallCaught       | catchId   | driverName=홍길동 : 대리기사가 콜을 받았습니다.",
                "CatchDenied      | callId    | 서비스 불가 지역입니다.",
                "CatchCancelled   | catchId   | 취소되었습니다"
            })
    @DisplayName("003-F8, F12, 4.8.17: each event is one record, with its words and its id")
    void recordsEachEvent(String type, String idName, String words) {
        long callId = Board.newCall();

        board.send(Board.event(type, callId));

        List<JsonNode> page = board.myPage(callId);
        assertThat(page).hasSize(1);
        JsonNode record = page.get(0);
        assertThat(record.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "callId", "timestamp", "event", "description", "extraIdName", "extraIdValue");
        assertThat(record.path("callId").asLong()).isEqualTo(callId);
        assertThat(record.path("event").asText()).isEqualTo(type);
        assertThat(record.path("description").asText()).contains(words);
        assertThat(record.path("timestamp").asText()).matches("20260301[0-9]{6}");
        assertThat(record.path("extraIdName").asText()).isEqualTo(idName);
        String id =
                Map.of("callId", "" + callId, "paymentId", "9", "catchId", "5").get(idName);
        assertThat(record.path("extraIdValue").asText()).isEqualTo(id);
    }

    @Test
    @DisplayName("§0.3: an event without headers is recorded at the time that its body tells")
    void recordsTheTimeOfTheBody() {
        long callId = Board.newCall();

        board.send(Topics.event(
                TOPIC,
                callId,
                "{'eventType':'CatchDenied','timestamp':'20240229235959','callId':%d}".formatted(callId)));

        assertThat(board.myPage(callId).get(0).path("timestamp").asText()).isEqualTo("20240229235959");
    }

    @Test
    @DisplayName("003-F8, §0.6 N-2: each event five times, with and without headers, is one record")
    void recordsACopyOnce() {
        long callId = Board.newCall();
        Topics.Message made = Board.event("CallMade", callId);
        Topics.Message bare = Board.event("CallPayed", callId).bodyOnly();

        board.send(Stream.generate(() -> Stream.of(made, bare))
                .limit(5)
                .flatMap(each -> each)
                .toArray(Topics.Message[]::new));

        assertThat(board.events(callId)).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName(
            "003-F8: records are in the order in which the events happened, on whatever partition and whenever they come")
    void keepsTheOrderOfTheEvents() {
        long callId = Board.newCall();

        board.send(
                withKey("a", Board.event("CallCaught", callId, "2026-03-01T12:00:00.0000020Z")),
                withKey("b", Board.event("CallReceived", callId, "2026-03-01T12:00:00.0000010Z")),
                withKey("c", Board.event("CallPayed", callId, "2026-03-01T12:00:00Z")),
                withKey("d", Board.event("PaymentApproved", callId, "2026-03-01T20:59:59.999+09:00")),
                withKey("e", Board.event("CallMade", callId, "2026-03-01T11:59:59Z")));

        assertThat(board.events(callId))
                .containsExactly("CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCaught");
    }

    @Test
    @DisplayName("003-F8: of events that happened at once, the ids tell the order")
    void ordersByIdWhatHappenedAtOnce() {
        long callId = Board.newCall();
        List<Topics.Message> atOnce = Stream.generate(() -> Board.event("CallMade", callId, "2026-03-01T12:00:00Z"))
                .limit(5)
                .toList();
        List<String> ids = atOnce.stream()
                .map(event -> event.headers().get(EventHeaders.ID))
                .sorted()
                .toList();

        board.send(atOnce.toArray(Topics.Message[]::new));

        List<Long> rows = ids.stream()
                .map(id -> store.jdbc().queryForObject("select id from record where event_id = ?", Long.class, id))
                .toList();
        assertThat(board.myPage(callId).stream().map(row -> row.path("id").asLong()))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T12:00:00+09:00, 2026-03-01T03:00:00Z", "1770091506000, 2026-02-03T04:05:06Z"})
    @DisplayName("§0.3: a time of a body in ISO 8601 or in milliseconds is read")
    void readsTheTimesOfOthers(String timestamp, Instant time) {
        long callId = Board.newCall();

        board.send(Topics.event(
                TOPIC,
                callId,
                "{'eventType':'CatchDenied','timestamp':'%s','callId':%d}".formatted(timestamp, callId)));

        assertThat(board.myPage(callId).get(0).path("timestamp").asText()).isEqualTo(shown(time));
    }

    @Test
    @DisplayName("§0.3: an event without a time is shown at that of its record")
    void showsTheTimeOfTheRecord() {
        long callId = Board.newCall();
        String before = shown(Instant.now());

        board.send(Topics.event(TOPIC, callId, "{'eventType':'CatchDenied','callId':%d}".formatted(callId)));

        assertThat(board.myPage(callId).get(0).path("timestamp").asText()).isBetween(before, shown(Instant.now()));
    }

    private static String shown(Instant time) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    private static Topics.Message withKey(String key, Topics.Message event) {
        return new Topics.Message(event.topic(), key, event.headers(), event.value());
    }

    @Test
    @DisplayName("003, 4.5, 4.8.16: myPage is a plain array, and an empty one for an unknown call")
    void showsAnArray() {
        Answer unknown =
                board.http().get("/nicecall/dashboards/myPage/919191919").expect(200);

        assertThat(unknown.response().body()).isEqualTo("[]");
        assertThat(unknown.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    @DisplayName("003, 4.5: each record and the list of all are shown as HAL")
    void showsHal() {
        long callId = Board.newCall();
        board.send(Board.event("CallMade", callId), Board.event("CallCancelled", callId));
        String self = "/nicecall/dashboards/" + board.myPage(callId).get(1).path("id");

        Answer one = board.http().get(self).expect(200);
        Answer list = board.http()
                .get("/nicecall/dashboards?sort=id,desc&size=1&page=0")
                .expect(200);

        assertThat(one.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(one.json().path("event").asText()).isEqualTo("CallCancelled");
        assertThat(one.json().at("/_links/self/href").asText()).endsWith(self);
        assertThat(one.json().at("/_links/dashboard/href").asText()).endsWith(self);
        assertThat(list.embedded("dashboards").get(0).path("callId").asLong()).isEqualTo(callId);
        assertThat(list.json().at("/page/totalElements").asLong()).isGreaterThan(1);
        board.http().get("/nicecall/dashboards/919191919").expectProblem(404);
        board.http().get("/nicecall/dashboards?sort=description").expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nicecall/dashboards/1", "/nicecall/dashboards", "/nicecall/dashboards/myPage/1"})
    @DisplayName("003, 4.5: nothing can be done to records but reading them: 405, Allow: GET, HEAD, OPTIONS")
    void isQueryOnly(String path) {
        Answer refused = board.http().delete(path).expectProblem(405);

        assertThat(refused.response().headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
        assertThat(board.http().post(path, "{}").expectProblem(405).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'eventType':",
                "[]",
                "{'eventType':'CallMade','callId':'x'}",
                "{'eventType':'CallCaught','callId':1}"
            })
    @DisplayName("§0.6 N-3: what is no event is a dead letter, and the next one is recorded")
    void putsPoisonAside(String poison) {
        long callId = Board.newCall();

        board.send(Topics.event(TOPIC, callId, poison), Board.event("CallMade", callId));

        assertThat(board.deadLetters(callId)).singleElement().satisfies(letter -> assertThat(letter.consumer())
                .isEqualTo("nicecall.dashboard"));
        assertThat(board.events(callId)).containsExactly("CallMade");
    }
}
