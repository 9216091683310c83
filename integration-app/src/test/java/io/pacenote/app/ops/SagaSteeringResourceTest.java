package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pacenote.app.audit.AuditEntry;
import io.pacenote.app.audit.AuditLog;
import io.pacenote.app.audit.AuditSearch;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Steering sagas (issue 30, item 4) over HTTP and by JMX. Their steps are nobody's, so that none runs. */
@OperationsApplicationTest
class SagaSteeringResourceTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static final String STRING = String.class.getName();

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog log;

    private final String name = "steered-" + NAMES.incrementAndGet();

    @Test
    void pausesAndResumesSagasOfAName() throws Exception {
        change("/ops/sagas/pause")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(name))
                .andExpect(jsonPath("$.reason").value("a test"));
        http.perform(get("/ops/sagas/paused")).andExpect(jsonPath("$[*].name", hasItem(name)));
        expectLine("sagas.pause", name);

        change("/ops/sagas/resume").andExpect(status().isOk()).andExpect(jsonPath("$[*].name", not(hasItem(name))));
        change("/ops/sagas/resume")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("are not paused")));
    }

    @Test
    void retriesStuckSagasOfAName() throws Exception {
        UUID first = stuck();
        UUID second = stuck();

        change("/ops/sagas/retry?most=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(1))
                .andExpect(jsonPath("$.left").value(1));

        assertThat(statusOf(first)).isEqualTo("COMPENSATING");
        assertThat(statusOf(second)).isEqualTo("STUCK");
        expectLine("sagas.retry", "name " + name + ", from any, to any, at most 1");
    }

    @Test
    void retriesThoseOfACertainTime() throws Exception {
        UUID id = stuck();

        change("/ops/sagas/retry?to=" + Instant.now().minusSeconds(3600))
                .andExpect(jsonPath("$.changed").value(0))
                .andExpect(jsonPath("$.left").value(0));
        change("/ops/sagas/retry?from=" + Instant.now().minusSeconds(3600))
                .andExpect(jsonPath("$.changed").value(1));

        assertThat(statusOf(id)).isEqualTo("COMPENSATING");
    }

    @Test
    void compensatesActiveSagasOfAName() throws Exception {
        UUID active = saga("ACTIVE", "JOINED");
        UUID stuck = stuck();

        change("/ops/sagas/compensate")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(1))
                .andExpect(jsonPath("$.left").value(0));

        assertThat(statusOf(active)).isEqualTo("COMPENSATING");
        assertThat(statusOf(stuck)).isEqualTo("STUCK");
    }

    @Test
    void skipsACompensationThatCannotSucceed() throws Exception {
        UUID id = stuck();

        http.perform(post("/ops/sagas/{id}/steps/2/skip", id).param("reason", "손으로 환불함"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saga.status").value("COMPENSATED"))
                .andExpect(jsonPath("$.steps[1].state").value("DONE"))
                .andExpect(jsonPath("$.steps[1].skipped").value("손으로 환불함"))
                .andExpect(jsonPath("$.timeline[*].what", hasItem("STEP_SKIPPED")))
                .andExpect(jsonPath("$.children", empty()));
        expectLine("saga.skip", id + " step 2");

        http.perform(post("/ops/sagas/{id}/steps/2/skip", id).param("reason", "again"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("is COMPENSATED; only a compensation that is")));
        http.perform(post("/ops/sagas/{id}/steps/7/skip", id).param("reason", "no such step"))
                .andExpect(status().isNotFound());
        http.perform(post("/ops/sagas/{id}/steps/2/skip", UUID.randomUUID()).param("reason", "no such saga"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops/sagas/pause", "/ops/sagas/resume", "/ops/sagas/retry", "/ops/sagas/compensate"})
    void doesNothingToManyWithoutAReason(String path) throws Exception {
        UUID stuck = stuck();
        UUID active = saga("ACTIVE", "JOINED");

        expectProblemWith("reason", path + "?name=" + name);
        expectProblemWith("reason", path + "?name=" + name + "&reason=");
        expectProblemWith("reason", path + "?name=" + name + "&reason=" + "x".repeat(501));

        assertThat(statusOf(stuck)).isEqualTo("STUCK");
        assertThat(statusOf(active)).isEqualTo("ACTIVE");
        http.perform(get("/ops/sagas/paused")).andExpect(jsonPath("$[*].name", not(hasItem(name))));
    }

    @ParameterizedTest
    @CsvSource({
        "name, /ops/sagas/compensate?reason=why",
        "name, /ops/sagas/compensate?reason=why&name=",
        "name, /ops/sagas/pause?reason=why",
        "name, /ops/sagas/retry?reason=why&name=%00",
        "most, /ops/sagas/retry?reason=why&most=0",
        "most, /ops/sagas/retry?reason=why&most=1001",
        "most, /ops/sagas/retry?reason=why&most=all",
        "from, /ops/sagas/retry?reason=why&from=yesterday",
        "to, /ops/sagas/compensate?reason=why&name=any&to=%2B1000000000-01-01T00:00:00Z",
        "seq, /ops/sagas/00000000-0000-0000-0000-000000000000/steps/last/skip?reason=why",
        "reason, /ops/sagas/00000000-0000-0000-0000-000000000000/steps/2/skip"
    })
    void namesTheParameterThatIsWrong(String parameter, String path) throws Exception {
        expectProblemWith(parameter, path);
    }

    @Test
    void offersTheSameAsAnMBean() throws Exception {
        UUID id = stuck();

        assertThat(invoke("retryAll", new Object[] {name, "", "", 0, "a test"}, STRING, STRING, STRING, "int", STRING))
                .isEqualTo("{\"changed\":1,\"left\":0}");
        assertThat(statusOf(id)).isEqualTo("COMPENSATING");
        UUID active = saga("ACTIVE", "JOINED");
        assertThat(invoke(
                        "compensateAll",
                        new Object[] {name, "", "", 0, "a test"},
                        STRING,
                        STRING,
                        STRING,
                        "int",
                        STRING))
                .isEqualTo("{\"changed\":1,\"left\":0}");
        assertThat(statusOf(active)).isEqualTo("COMPENSATING");
        UUID hopeless = stuck();
        assertThat(invoke("skip", new Object[] {hopeless.toString(), 2, "a test"}, STRING, "int", STRING))
                .isEqualTo(true);
        assertThat(statusOf(hopeless)).isEqualTo("COMPENSATED");
        assertThat((String) invoke("pause", new Object[] {name, "a test"}, STRING, STRING))
                .contains(name);
        assertThat((String) invoke("paused", new Object[0])).contains(name);
        assertThat(invoke("resume", new Object[] {name, "a test"}, STRING, STRING))
                .isEqualTo(true);
    }

    @Test
    void doesNothingWithoutAReasonByJmxEither() throws Exception {
        UUID id = stuck();

        assertThatThrownBy(() -> invoke("skip", new Object[] {id.toString(), 2, " "}, STRING, "int", STRING))
                .hasStackTraceContaining("a reason must be given for saga.skip");
        assertThatThrownBy(() -> invoke("pause", new Object[] {name, ""}, STRING, STRING))
                .hasStackTraceContaining("a reason must be given for sagas.pause");
        assertThatThrownBy(() -> invoke(
                        "compensateAll", new Object[] {" ", "", "", 0, "why"}, STRING, STRING, STRING, "int", STRING))
                .hasStackTraceContaining("the name of the sagas must be given");

        assertThat(statusOf(id)).isEqualTo("STUCK");
        http.perform(get("/ops/sagas/paused")).andExpect(jsonPath("$[*].name", not(hasItem(name))));
    }

    private static Object invoke(String operation, Object[] arguments, String... types) throws Exception {
        return ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("io.pacenote:type=Sagas"), operation, arguments, types);
    }

    private ResultActions change(String path) throws Exception {
        return http.perform(post(path).param("name", name).param("reason", "a test"));
    }

    private void expectProblemWith(String parameter, String path) throws Exception {
        http.perform(post(URI.create(path)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(parameter));
    }

    private void expectLine(String operation, String target) {
        assertThat(log.search(new AuditSearch(null, operation, null, 0, 1)))
                .extracting(AuditEntry::target)
                .containsExactly(target);
    }

    private UUID stuck() {
        return saga("STUCK", "STUCK");
    }

    /** Ids grow with time, as those that the saga service makes. */
    private UUID saga(String status, String step) {
        UUID id = new UUID(System.nanoTime(), UUID.randomUUID().getLeastSignificantBits());
        jdbc.sql("""
                        with saga as (
                            insert into saga.saga (id, name, status, stuck_status, steps, completions, newest_compensation)
                            values (:id, :name, :status, case when :status = 'STUCK' then 'COMPENSATING' end, 2, 0, 2))
                        insert into saga.saga_step
                               (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
                        values (:id, 1, 'nobody', 'first', null, '{}', 'JOINED', now()),
                               (:id, 2, 'nobody', 'second', 'direct:nowhere', '{}', :step, now())""")
                .param("id", id)
                .param("name", name)
                .param("status", status)
                .param("step", step)
                .update();
        return id;
    }

    private String statusOf(UUID id) {
        return jdbc.sql("select status from saga.saga where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
