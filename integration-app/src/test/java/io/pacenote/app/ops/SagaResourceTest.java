package io.pacenote.app.ops;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.web.servlet.MockMvc;

@OperationsApplicationTest
class SagaResourceTest {

    private static final long DECLINED_MEMBER = 402;

    @Autowired
    private MockMvc http;

    @Autowired
    private TestRestTemplate client;

    @Test
    void findsASagaByItsBusinessKeyAndShowsWhatHappenedToIt() throws Exception {
        String id = compensatedSaga();

        http.perform(get("/ops/sagas/{id}", id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saga.status").value("COMPENSATED"))
                .andExpect(jsonPath("$.saga.cause").value(containsString("declined")))
                .andExpect(jsonPath("$.steps[*].context", hasItem("codriver.payment")))
                .andExpect(jsonPath("$.steps[*].state", hasItem("DONE")))
                .andExpect(jsonPath("$.steps[*].attempts", hasItem(1)))
                .andExpect(jsonPath("$.timeline[*].what", hasItem("STARTED")))
                .andExpect(jsonPath("$.timeline[*].what", hasItem("COMPENSATED")));
    }

    @Test
    void refusesToRetryASagaThatIsNotStuck() throws Exception {
        http.perform(post("/ops/sagas/{id}/retry", compensatedSaga()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("is COMPENSATED; only a STUCK saga")));
    }

    @Test
    void refusesToCompensateASagaThatHasEnded() throws Exception {
        http.perform(post("/ops/sagas/{id}/compensate", compensatedSaga()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("is COMPENSATED; only an ACTIVE saga")));
    }

    @Test
    void answers404ForAnUnknownSaga() throws Exception {
        UUID unknown = UUID.randomUUID();
        http.perform(get("/ops/sagas/{id}", unknown)).andExpect(status().isNotFound());
        http.perform(post("/ops/sagas/{id}/retry", unknown)).andExpect(status().isNotFound());
        http.perform(post("/ops/sagas/{id}/compensate", unknown)).andExpect(status().isNotFound());
    }

    @Test
    void cutsASizeOverTheLimitToIt() throws Exception {
        http.perform(get("/ops/sagas?size=1001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.size").value(1000));
    }

    @Test
    void namesTheParameterThatIsWrong() throws Exception {
        expectProblemWith("status", "/ops/sagas?status=LOST");
        expectProblemWith("page", "/ops/sagas?page=-1");
        expectProblemWith("page", "/ops/sagas?page=one");
        expectProblemWith("size", "/ops/sagas?size=0");
        expectProblemWith("size", "/ops/sagas?size=many");
        expectProblemWith("id", "/ops/sagas/1");
    }

    @Test
    void givesPages() throws Exception {
        compensatedSaga();
        http.perform(get("/ops/sagas?status=COMPENSATED&page=0&size=1"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.size").value(1))
                .andExpect(jsonPath("$.total").isNumber());
    }

    private void expectProblemWith(String parameter, String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.field").value(parameter));
    }

    /** A member whose card is declined applies; the id of what becomes of that. */
    private String compensatedSaga() {
        JsonNode application = client.postForObject(
                "/codriver/subscriptions", Map.of("userId", DECLINED_MEMBER, "subStatus", true), JsonNode.class);
        String search =
                "/ops/sagas?status=COMPENSATED&key=" + application.get("subId").asLong();
        JsonNode found = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> client.getForObject(search, JsonNode.class),
                        page -> page.get("items").size() == 1);
        return found.at("/items/0/id").asText();
    }
}
