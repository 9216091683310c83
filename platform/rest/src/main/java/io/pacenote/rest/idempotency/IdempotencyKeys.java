package io.pacenote.rest.idempotency;

import io.pacenote.rest.server.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of keys and answers. Everything but the purge happens in the transaction of the request's effect. */
public class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final long retentionSeconds;

    /** @param retention how long an answer is kept */
    public IdempotencyKeys(JdbcClient jdbc, Duration retention) {
        this.jdbc = jdbc;
        this.retentionSeconds = retention.toSeconds();
    }

    /**
     * Tries to be the only one who works on this key until the transaction ends, without waiting for another.
     *
     * @throws IllegalStateException without a transaction, in which the lock would be gone at once
     */
    boolean tryLock(IdempotencyKey key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The idempotency policy must be inside a transaction: transacted().policy(…)");
        }
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key.lockName())
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(IdempotencyKey key) {
        return jdbc.sql("""
                        select fingerprint, status, location, content_type, body from rest.idempotency_key
                        where operation = ? and caller = ? and key = ?
                          and created_at > now() - make_interval(secs => ?)""")
                .params(key.operation(), key.caller(), key.value(), retentionSeconds)
                .query((row, number) -> toStored(row))
                .optional();
    }

    /** Stores an answer, in place of one that is past its time but not yet purged. */
    void store(IdempotencyKey key, StoredAnswer stored) {
        Answer answer = stored.answer();
        jdbc.sql("""
                        insert into rest.idempotency_key
                          (operation, caller, key, fingerprint, status, location, content_type, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (operation, caller, key) do update set
                          fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                          content_type = excluded.content_type, body = excluded.body, created_at = now()""")
                .params(
                        key.operation(),
                        key.caller(),
                        key.value(),
                        stored.fingerprint(),
                        answer.status(),
                        answer.headers().get(HttpHeaders.LOCATION),
                        answer.contentType(),
                        answer.body())
                .update();
    }

    /**
     * Forgets the answer to the exchange's request, whose effect is taken back in this transaction: the request may be repeated.
     * Without an Idempotency-Key there is nothing to forget.
     */
    public void release(Exchange exchange) {
        IdempotencyKey.of(exchange).ifPresent(key -> jdbc.sql(
                        "delete from rest.idempotency_key where operation = ? and caller = ? and key = ?")
                .params(key.operation(), key.caller(), key.value())
                .update());
    }

    /** Deletes the answers that are past their time. */
    public void purge() {
        jdbc.sql("delete from rest.idempotency_key where created_at <= now() - make_interval(secs => ?)")
                .param(retentionSeconds)
                .update();
    }

    private static StoredAnswer toStored(ResultSet row) throws SQLException {
        String location = row.getString("location");
        Map<String, String> headers = location == null ? Map.of() : Map.of(HttpHeaders.LOCATION, location);
        var answer = new Answer(row.getInt("status"), headers, row.getString("content_type"), row.getBytes("body"));
        return new StoredAnswer(row.getString("fingerprint"), answer);
    }
}
