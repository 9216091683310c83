package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong requests get a clear 4xx as problem detail; nothing is stored and nothing is sent. */
@CodriverTest
class BadInputTest {

    @Autowired
    private Books books;

    @Autowired
    private Consumers consumers;

    private Map<String, Long> before;

    @BeforeEach
    void count() {
        consumers.awaitAllRead();
        before = books.rows();
    }

    @AfterEach
    void nothingIsStoredAndNothingSent() {
        assertThat(books.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'subStatus':true}",
                "{'userId':null,'subStatus':true}",
                "{'userId':'','subStatus':true}",
                "{'userId':'abc','subStatus':true}",
                "{'userId':'12abc','subStatus':true}",
                "{'userId':1.5,'subStatus':true}",
                "{'userId':-1,'subStatus':true}",
                "{'userId':0,'subStatus':true}",
                "{'userId':99999999999999999999,'subStatus':true}",
                "{'userId':[1],'subStatus':true}"
            })
    @DisplayName("§1.5: a userId that is missing or no number is refused, and named")
    void aWrongUserId(String body, Codriver codriver) {
        Answer refused = codriver.post(Codriver.SUBSCRIPTIONS, body).expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo("userId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'userId':1}",
                "{'userId':1,'subStatus':'maybe'}",
                "{'userId':1,'subStatus':2}",
                "{'userId':1,'subStatus':null}"
            })
    @DisplayName("§1.5: a subStatus that is missing or unknown is refused, and named")
    void aWrongSubStatus(String body, Codriver codriver) {
        Answer refused = codriver.post(Codriver.SUBSCRIPTIONS, body).expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo("subStatus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "28.02.2026"})
    @DisplayName("§1.7.10: a date that is none is refused, and named")
    void aWrongDate(String date, Codriver codriver) {
        Answer refused = codriver.post(
                        Codriver.SUBSCRIPTIONS, "{'userId':1,'subStatus':true,'date':'%s'}".formatted(date))
                .expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "'text'", "{'userId':1,'subStatus':true} {}"})
    @DisplayName("§0.4: a body that is no JSON object is refused")
    void noJsonObject(String body, Codriver codriver) {
        codriver.post(Codriver.SUBSCRIPTIONS, body).expectProblem(400);
    }

    @Test
    @DisplayName("§0.4: a megabyte is too large, JSON of a hundred levels too deep, and bytes are not always UTF-8")
    void bodiesThatNobodyShouldRead(Codriver codriver) {
        codriver.post(Codriver.SUBSCRIPTIONS, "{'userId':1,'x':'" + "x".repeat(1 << 20) + "'}")
                .expectProblem(413);
        codriver.post(
                        Codriver.SUBSCRIPTIONS,
                        "{'userId':1,'subStatus':true,'x':" + "[".repeat(100) + "]".repeat(100) + "}")
                .expectProblem(400);
        byte[] invalid = "{\"userId\":1,\"subStatus\":true,\"x\":\"?\"}".getBytes();
        invalid[invalid.length - 3] = (byte) 0xff;
        codriver.send("POST", Codriver.SUBSCRIPTIONS, BodyPublishers.ofByteArray(invalid))
                .expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/codriver/subscriptions/999999999",
                "/codriver/mypages/999999999",
                "/codriver/payments/999999999",
                "/codriver/subscriptionManagements/999999999",
                "/codriver/unknown"
            })
    @DisplayName("§0.4: what does not exist is not found")
    void unknownIds(String path, Codriver codriver) {
        codriver.get(path).expectProblem(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/codriver/subscriptions?page=-1",
                "/codriver/subscriptions?size=0",
                "/codriver/subscriptions?size=many",
                "/codriver/subscriptions?page=x",
                "/codriver/subscriptions?sort=sagaId",
                "/codriver/subscriptions?sort=subId;drop",
                "/codriver/subscriptions?userId=x",
                "/codriver/subscriptions/x",
                "/codriver/mypages?page=-1",
                "/codriver/mypage/x"
            })
    @DisplayName("§0.4: parameters that make no sense are refused")
    void wrongParameters(String path, Codriver codriver) {
        codriver.get(path).expectProblem(400);
    }

    @Test
    @DisplayName("000-F8, §0.4: a wrong method is refused with the right ones, and applications are not changed")
    void wrongMethods(Codriver codriver) {
        Answer refused = codriver.send("DELETE", Codriver.SUBSCRIPTIONS, BodyPublishers.noBody())
                .expectProblem(405);

        assertThat(refused.header("Allow").split(", ?")).contains("GET", "POST");
        codriver.put("/codriver/subscriptions/1", "{'userId':1}").expectProblem(405);
        codriver.put("/codriver/payments/1", "{'userId':1}").expectProblem(405);
    }
}
