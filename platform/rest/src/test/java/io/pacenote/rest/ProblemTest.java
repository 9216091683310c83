package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static io.pacenote.rest.RawHttp.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@RestTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private Http http;
    private RawHttp raw;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
        raw = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sample/unknown",
                "/sample/things/1/parts",
                "/sample/THINGS",
                "/SAMPLE/things",
                "/unknown",
                "/error"
            })
    void saysThatAPathIsUnknown(String path) {
        assertProblem(http.get(path), 404, path);
    }

    @Test
    void saysThatThereIsNoSuchThing() {
        Http.Answer answer = assertProblem(http.get("/sample/things/4711"), 404, "/sample/things/4711");

        assertThat(answer.<String>json("$.detail")).isEqualTo("There is no thing 4711");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/x-java-serialized-object",
                "application/json; charset=EUC-KR",
                "nonsense"
            })
    void takesJsonOnly(String type) {
        Http.Answer answer = http.send("POST", "/sample/things", "{\"owner\":1,\"active\":true}", "Content-Type", type);

        assertProblem(answer, 415, "/sample/things");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=utf-8", "application/hal+json"})
    void takesJsonOfEverySort(String type) {
        Http.Answer answer = http.send("POST", "/sample/things", "{\"owner\":1,\"active\":true}", "Content-Type", type);

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void refusesABodyOfUnknownType() {
        assertProblem(http.send("POST", "/sample/things", "{\"owner\":1,\"active\":true}"), 415, "/sample/things");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "no media type"})
    void refusesWhoAcceptsNoJson(String accept) {
        assertProblem(http.get("/sample/things", "Accept", accept), 406, "/sample/things");
    }

    @Test
    void keepsTheCauseOfAnUnexpectedErrorInTheLogUnderAnId(CapturedOutput log) {
        Http.Answer answer = assertProblem(http.get("/sample/failures/bug"), 500, "/sample/failures/bug");

        String id = answer.json("$.errorId");
        assertThat(log.getAll().split(id, -1)).as("logged once").hasSize(2);
        assertThat(log.getAll().split("hunter2", -1)).as("and nowhere else").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-transaction", "commit-lost", "rollback-impossible", "lock", "connection-cut"})
    void asksToComeAgainWhenTheDatabaseIsAway(String how) {
        String path = "/sample/failures/" + how;
        Http.Answer answer = assertProblem(http.get(path), 503, path);

        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void callsALostRaceAConflict() {
        assertProblem(http.get("/sample/failures/optimistic"), 409, "/sample/failures/optimistic");
    }

    @Test
    void doesNotLogTheMistakesOfClients(CapturedOutput log) {
        http.get("/sample/things/4711");
        http.post("/sample/things", "{");

        assertThat(log.getAll()).doesNotContain("Exception", "Failed delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b^c HTTP/1.1", "GET /sample/%2e%2e%2f HTTP/1.1", "GET /sample/%zz HTTP/1.1"})
    void givesTomcatsOwnErrorsTheSameForm(String requestLine) throws IOException {
        String response = raw.send(ascii(requestLine + "\nHost: localhost\nConnection: close\n\n"));

        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400")
                .doesNotContain("<html", "Tomcat", "org.apache", "Exception");
    }
}
