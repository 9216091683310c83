package io.pacenote.nicecall.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Drivers at the door (spec 003, 4.5). */
@CatcherTest
class CatchCallTest {

    private static final String TAKEN = "콜이 이미 다른 기사에게 넘어갔거나 취소된 상태입니다.";

    @Autowired
    private Calls calls;

    @Test
    @DisplayName("003-F4, 4.5: a driver catches a call, and gets to know where to drive")
    void catchesACall() {
        long callId = calls.offered();

        JsonNode caught = calls.catchBy(callId, "홍길동").expect(200).json();

        assertThat(caught.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "callId", "catchId", "catchStatus", "driverName", "location", "mobile", "payAmount");
        assertThat(caught.path("callId").asLong()).isEqualTo(callId);
        assertThat(caught.path("catchId").asLong())
                .isEqualTo(calls.found(callId).path("catchId").asLong());
        assertThat(caught.path("catchStatus").asText()).isEqualTo("CAUGHT");
        assertThat(caught.path("driverName").asText()).isEqualTo("홍길동");
        assertThat(caught.path("location").asText()).isEqualTo("bundang");
        assertThat(caught.path("mobile").asText()).isEqualTo("12-1234");
        assertThat(caught.path("payAmount").asLong()).isEqualTo(10_000);
        Topics.Message event = calls.published(callId).get(1);
        assertThat(event.type()).isEqualTo("CallCaught");
        assertThat(event.json().path("driverName").asText()).isEqualTo("홍길동");
    }

    @Test
    @DisplayName("003, 4.5: GET does it too, with a plain JSON answer")
    void catchesACallByGet() {
        long callId = calls.offered();

        Answer answer = calls.http().get(Calls.catchPath(callId, "김 기사 #2")).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().path("driverName").asText()).isEqualTo("김 기사 #2");
    }

    @Test
    @DisplayName("003, 4.8.10: of twenty drivers at once, one gets the call and nineteen get 403")
    void oneOfTwentyDrivers() {
        long callId = calls.offered();

        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(driver -> calls.http().postLater(Calls.catchPath(callId, "driver-" + driver), ""))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 403)).hasSize(19);
        assertThat(calls.found(callId).path("driverName").asText())
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .json()
                        .path("driverName")
                        .asText());
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived", "CallCaught");
    }

    @Test
    @DisplayName("003, 4.5: a call that is taken is forbidden, also under the same name")
    void aTakenCallIsForbidden() {
        long callId = calls.offered();
        calls.catchBy(callId, "홍길동").expect(200);

        assertThat(calls.catchBy(callId, "임꺽정")
                        .expectProblem(403)
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo(TAKEN);
        calls.catchBy(callId, "홍길동").expectProblem(403);
    }

    @Test
    @DisplayName("003, 4.5: an unknown call is not found")
    void anUnknownCallIsNotFound() {
        assertThat(calls.catchBy(Calls.unused(), "홍길동")
                        .expectProblem(404)
                        .json()
                        .path("message")
                        .asText())
                .startsWith("대상 콜을 찾을 수 없습니다");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t ", "\u3000"})
    @DisplayName("003, 4.5: a driver has a name")
    void aBlankNameIsRefused(String name) {
        long callId = calls.offered();

        calls.catchBy(callId, name).expectProblem(400);

        assertThat(calls.status(callId)).isEqualTo("RECEIVED");
    }

    @Test
    @DisplayName("003, 4.5: of at most a hundred characters")
    void aLongNameIsRefused() {
        long callId = calls.offered();

        calls.catchBy(callId, "길".repeat(101)).expectProblem(400);
        calls.catchBy(callId, "길".repeat(100)).expect(200);

        assertThat(calls.found(callId).path("driverName").asText()).hasSize(100);
    }

    @Test
    @DisplayName("003, 4.5: lists by status, and each catch, as HAL")
    void lists() {
        long offered = calls.offered();
        long caught = calls.offered();
        calls.catchBy(caught, "홍길동").expect(200);

        Answer list = calls.http()
                .get("/nicecall/catches?catchStatus=CAUGHT&sort=catchId,desc&size=100")
                .expect(200);
        JsonNode newest = list.embedded("catches").get(0);

        assertThat(list.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(newest.path("callId").asLong()).isEqualTo(caught);
        assertThat(list.embedded("catches"))
                .allMatch(row -> row.path("catchStatus").asText().equals("CAUGHT"));
        assertThat(calls.http().get("/nicecall/catches?sort=catchId,desc").embedded("catches"))
                .anyMatch(row -> row.path("callId").asLong() == offered);
        String self = "/nicecall/catches/" + newest.path("catchId").asLong();
        assertThat(newest.at("/_links/self/href").asText()).endsWith(self);
        assertThat(calls.http().get(self).expect(200).json().path("callId").asLong())
                .isEqualTo(caught);
        calls.http().get("/nicecall/catches?catchStatus=LOST").expectProblem(400);
        calls.http().get("/nicecall/catches/999999999").expectProblem(404);
        calls.find(Calls.unused()).expectProblem(404);
    }
}
