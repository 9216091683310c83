package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.rest.idempotency.IdempotencyKeys;
import io.pacenote.rest.sample.thing.Gate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class IdempotencyTest {

    private static final String THINGS = "/sample/things";
    private static final String BODY = "{\"owner\":1,\"active\":true,\"name\":\"주문\"}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private Gate gate;

    private final String key = UUID.randomUUID().toString();
    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        jdbc.sql("truncate sample_thing.thing, rest.idempotency_key").update();
        http = new Http(port);
    }

    @AfterEach
    void tearDown() {
        gate.open();
        jdbc.sql("alter table sample_thing.thing drop constraint if exists refuse")
                .update();
    }

    private Http.Answer create(String body, String idempotencyKey) {
        return http.send("POST", THINGS, body, "Content-Type", "application/json", "Idempotency-Key", idempotencyKey);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void givesARepeatedRequestTheSameAnswerAndNoSecondEffect() {
        Http.Answer first = create(BODY, key);
        Http.Answer second = create(BODY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("주문");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(count("sample_thing.thing")).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfAnOperationThatWasRenamedUnderItsFormerName() {
        create(BODY, key);

        assertThat(jdbc.sql("select operation from rest.idempotency_key")
                        .query(String.class)
                        .list())
                .containsExactly("sample.thing.make");
    }

    @Test
    void takesTheKeyInQuotesForTheSame() {
        create(BODY, key);
        create(BODY, '"' + key + '"');

        assertThat(count("sample_thing.thing")).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        create(BODY, key);

        assertProblem(create("{\"owner\":2,\"active\":true}", key), 422, THINGS);
        assertThat(count("sample_thing.thing")).isEqualTo(1);
    }

    @Test
    void doesEveryRequestWithoutKey() {
        http.post(THINGS, BODY);
        http.post(THINGS, BODY);

        assertThat(count("sample_thing.thing")).isEqualTo(2);
        assertThat(count("rest.idempotency_key")).isZero();
    }

    @Test
    void refusesAKeyWhoseRequestIsInFlight() throws InterruptedException {
        gate.close(1);
        var first = http.sendAsync("POST", THINGS, BODY, "Content-Type", "application/json", "Idempotency-Key", key);
        gate.awaitArrivals();

        assertProblem(create(BODY, key), 409, THINGS);

        gate.open();
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(create(BODY, key).body()).isEqualTo(first.join().body());
        assertThat(count("sample_thing.thing")).isEqualTo(1);
    }

    @Test
    void letsOtherKeysPassMeanwhile() throws InterruptedException {
        gate.close(2);
        var first = http.sendAsync("POST", THINGS, BODY, "Content-Type", "application/json", "Idempotency-Key", key);
        var second =
                http.sendAsync("POST", THINGS, BODY, "Content-Type", "application/json", "Idempotency-Key", "other");
        gate.awaitArrivals();
        gate.open();

        assertThat(first.join().status()).isEqualTo(201);
        assertThat(second.join().status()).isEqualTo(201);
    }

    @Test
    void storesNothingOfARequestThatIsRefused() {
        assertProblem(create("{\"owner\":1}", key), 400, THINGS);
        assertThat(count("rest.idempotency_key")).isZero();

        assertThat(create(BODY, key).status()).isEqualTo(201);
    }

    /** A deferred constraint is checked by the commit, when effect and answer have both been written. */
    @Test
    void storesNeitherEffectNorAnswerWhenTheCommitFails() {
        jdbc.sql("alter table sample_thing.thing add constraint refuse unique (owner) deferrable initially deferred")
                .update();
        create(BODY, "another");

        assertProblem(create(BODY, key), 409, THINGS);

        assertThat(count("sample_thing.thing")).isEqualTo(1);
        assertThat(count("rest.idempotency_key")).isEqualTo(1);
    }

    /** What a crash of the process comes down to for the database. */
    @Test
    void storesNeitherEffectNorAnswerWhenTheConnectionIsCut() throws InterruptedException {
        gate.close(1);
        var cut = http.sendAsync("POST", THINGS, BODY, "Content-Type", "application/json", "Idempotency-Key", key);
        gate.awaitArrivals();
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'")
                .query(Boolean.class)
                .list();
        gate.open();

        assertProblem(cut.join(), 503, THINGS);
        assertThat(count("sample_thing.thing")).isZero();
        assertThat(count("rest.idempotency_key")).isZero();
        assertThat(create(BODY, key).status()).as("the key is free again").isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "\"\"", "a;drop table"})
    void refusesAKeyThatIsNone(String bad) {
        Http.Answer answer = assertProblem(create(BODY, bad), 400, THINGS);

        assertThat(answer.<String>json("$.field")).isEqualTo("Idempotency-Key");
        assertThat(count("sample_thing.thing")).isZero();
    }

    @Test
    void refusesTwoKeys() {
        assertProblem(
                http.send(
                        "POST",
                        THINGS,
                        BODY,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key,
                        "Idempotency-Key",
                        "another"),
                400,
                THINGS);
        assertThat(count("sample_thing.thing")).isZero();
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThat(create(BODY, "x".repeat(128)).status()).isEqualTo(201);
        assertProblem(create(BODY, "x".repeat(129)), 400, THINGS);
    }

    @Test
    void forgetsAnswersThatArePastTheirTime() {
        create(BODY, key);
        jdbc.sql("update rest.idempotency_key set created_at = now() - interval '25 hours'")
                .update();

        assertThat(create(BODY, key).status()).as("a new request").isEqualTo(201);
        assertThat(count("sample_thing.thing")).isEqualTo(2);

        jdbc.sql("update rest.idempotency_key set created_at = now() - interval '25 hours'")
                .update();
        keys.purge();
        assertThat(count("rest.idempotency_key")).isZero();
    }
}
