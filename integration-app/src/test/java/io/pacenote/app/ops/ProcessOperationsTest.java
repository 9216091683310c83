package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.engines.EmbeddedEngines;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;

/** Contexts, breakers, outbox, projections, engines. */
@OperationsApplicationTest
class ProcessOperationsTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private TestRestTemplate client;

    @Autowired
    private DataSource database;

    @Autowired
    private EmbeddedEngines engines;

    @Test
    void stopsAContextWithoutTheOthersNoticing() throws Exception {
        http.perform(post("/ops/contexts/codriver.management/stop"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("Stopped"));
        try {
            var refused = client.getForEntity("/codriver/subscriptionManagements", String.class);
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(refused.getHeaders()).containsKey(HttpHeaders.RETRY_AFTER);
            assertThat(client.getForEntity("/codriver/payments", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        } finally {
            http.perform(post("/ops/contexts/codriver.management/start"))
                    .andExpect(jsonPath("$.status").value("Started"));
        }
        assertThat(client.getForEntity("/codriver/subscriptionManagements", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void listsTheContextsOfThisProcess() throws Exception {
        http.perform(get("/ops/contexts"))
                .andExpect(jsonPath("$[*].name", hasItem("codriver.payment")))
                .andExpect(jsonPath("$[*].name", hasItem("simulators.psp")));
    }

    @Test
    void answers404ForWhatThisProcessDoesNotRun() throws Exception {
        http.perform(post("/ops/contexts/codriver.lottery/stop")).andExpect(status().isNotFound());
        http.perform(post("/ops/breakers/lottery/reset")).andExpect(status().isNotFound());
        http.perform(get("/ops/projections/lottery")).andExpect(status().isNotFound());
        http.perform(post("/ops/projections/lottery/rebuild")).andExpect(status().isNotFound());
    }

    @Test
    void resetsABreaker() throws Exception {
        http.perform(get("/ops/breakers")).andExpect(jsonPath("$[*].name", hasItem("psp.charge.breaker")));
        http.perform(post("/ops/breakers/psp.charge.breaker/reset"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"));
    }

    @Test
    void tellsWhatWaitsInTheOutbox() throws Exception {
        http.perform(get("/ops/outbox"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pending").isNumber())
                .andExpect(jsonPath("$.oldestAge").isNotEmpty());
    }

    @Test
    void rebuildsAProjection() throws Exception {
        http.perform(post("/ops/projections/codriver.mypage/rebuild")).andExpect(status().isAccepted());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.getForObject("/ops/projections/codriver.mypage", JsonNode.class)
                        .get("state")
                        .asText()
                        .equals("DONE"));
        http.perform(get("/ops/projections/codriver.mypage"))
                .andExpect(jsonPath("$.putAside").isNumber());
    }

    @Test
    void refusesARebuildWhileOneIsGoingOn() throws Exception {
        try (Connection rebuild = database.getConnection();
                var lock = rebuild.createStatement()) {
            lock.execute("select pg_advisory_lock(x'50414345'::int, 2)");
            http.perform(post("/ops/projections/codriver.mypage/rebuild")).andExpect(status().isConflict());
            lock.execute("select pg_advisory_unlock(x'50414345'::int, 2)");
        }
    }

    @Test
    void tellsWhereTheEnginesAre() throws Exception {
        http.perform(get("/ops/engines"))
                .andExpect(jsonPath("$.embedded").value(true))
                .andExpect(jsonPath("$.kafka.bootstrapServers").isNotEmpty())
                .andExpect(jsonPath("$.database.url").value(startsWith("jdbc:postgresql://")))
                .andExpect(
                        content().string(not(containsString(engines.postgres().password()))));
    }
}
