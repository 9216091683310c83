package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** §1.5: the history of applications, at both of its paths. */
@CodriverTest
class MypageApiTest {

    @Test
    @DisplayName("000-F5, §1.5: a history is read at /mypage and /mypages, by member and as a whole")
    void isServedAtBothPaths(Codriver codriver, Member member) {
        Application application = member.cancel().awaitStatus("UNSUBSCRIBED");

        List<JsonNode> history = member.mypage();

        assertThat(history).hasSize(1);
        assertThat(rows(codriver, "/codriver/mypages?userId=" + member.userId()))
                .isEqualTo(history);
        assertThat(rows(codriver, "/codriver/mypage?userId=" + member.userId())).isEqualTo(history);
        assertThat(rows(codriver, "/codriver/mypages?sort=subId,desc&size=1")
                        .get(0)
                        .path("subId")
                        .asLong())
                .isGreaterThanOrEqualTo(application.subId());
        assertThat(codriver.get("/codriver/mypages").json().at("/page/size").asInt())
                .isEqualTo(20);
    }

    @Test
    @DisplayName("§1.5: findBySubId finds one entry")
    void findsBySubId(Codriver codriver, Member member) {
        Application application = member.cancel().awaitStatus("UNSUBSCRIBED");

        Answer found = codriver.get("/codriver/mypages/search/findBySubId?subId=" + application.subId())
                .expect(200);

        assertThat(found.json()).isEqualTo(application.onMypage());
        assertThat(found.json().at("/_links/self/href").asText())
                .isEqualTo(codriver.url("/codriver/mypages/" + application.subId()));
        codriver.get("/codriver/mypages/search/findBySubId?subId=999999999").expectProblem(404);
        codriver.get("/codriver/mypages/search/findBySubId").expectProblem(400);
    }

    @Test
    @DisplayName("000-F5: a history is paged and sorted")
    void isPagedAndSorted(Codriver codriver, Member member) {
        Application first = member.cancel().awaitStatus("UNSUBSCRIBED");
        Application second = member.cancel().awaitStatus("UNSUBSCRIBED");
        String own = "/codriver/mypage/" + member.userId();

        assertThat(rows(codriver, own + "?sort=subId,desc").stream()
                        .map(row -> row.path("subId").asLong()))
                .containsExactly(second.subId(), first.subId());
        assertThat(rows(codriver, own + "?size=1&page=1").stream()
                        .map(row -> row.path("subId").asLong()))
                .containsExactly(second.subId());
        codriver.get(own + "?sort=rejection").expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codriver/mypages", "/codriver/mypage", "/codriver/mypages/1", "/codriver/mypage/1"})
    @DisplayName("000-F8, N3: mypage is query-only")
    void isQueryOnly(String path, Codriver codriver) {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Answer refused = codriver.send(method, path, BodyPublishers.ofString("{\"userId\":1}"))
                    .expectProblem(405);
            assertThat(refused.header("Allow").split(", ?")).contains("GET").doesNotContain(method);
        }
    }

    private static List<JsonNode> rows(Codriver codriver, String path) {
        return codriver.get(path).expect(200).embedded("mypages");
    }
}
