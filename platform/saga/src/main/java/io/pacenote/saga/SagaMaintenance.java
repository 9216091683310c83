package io.pacenote.saga;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Compensates sagas past their deadline, purges those past their retention, and keeps PostgreSQL's statistics fresh. */
final class SagaMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(SagaMaintenance.class);

    static final String OVERDUE = """
            select id from saga.saga where status collate "POSIX" = 'ACTIVE' and deadline <= now()
             order by deadline limit :most for update skip locked
            """;

    /** A child is kept until its parent is gone, which may have to undo it. */
    private static final String PURGE = """
            with gone as (
                delete from saga.saga where id in (
                    select id from saga.saga g where finished_at < now() - :retention_ms * interval '1 ms'
                       and (parent_id is null or not exists (select from saga.saga p where p.id = g.parent_id))
                     order by finished_at limit :most for update skip locked)
             returning id),
            steps as (
                delete from saga.saga_step where saga_id in (select id from gone)),
            events as (
                delete from saga.saga_event where saga_id in (select id from gone))
            select count(*) from gone
            """;

    /** The tables of which PostgreSQL does not know yet how large they are, if this user may analyze them. */
    private static final String OUTGROWN = """
            select oid::regclass::text || columns
              from pg_class
              join (values ('saga.saga'::regclass, '(id, status, deadline)'), ('saga.saga_step', '(saga_id, state, next_attempt_at)')) t (id, columns)
                on id = oid
             where pg_relation_size(oid) / current_setting('block_size')::int > 2 * greatest(relpages, 10)
               and pg_has_role(relowner, 'member')
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaEnding ending;

    SagaMaintenance(JdbcClient jdbc, TransactionOperations transactions, SagaEnding ending) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ending = ending;
    }

    /** @return how many sagas were found past their deadline and are being compensated now */
    int expire(int most) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            List<UUID> overdue =
                    jdbc.sql(OVERDUE).param("most", most).query(UUID.class).list();
            overdue.forEach(id -> ending.compensate(SagaReference.of(id), "deadline exceeded"));
            return overdue.size();
        }));
    }

    /**
     * Has tables analyzed that have doubled. Autovacuum does that too, but once a minute; until then the plans of a new
     * database are kept, which read a table from end to end as if it were as small as it was. What fails is left to
     * autovacuum.
     */
    void refreshStatistics() {
        try {
            transactions.executeWithoutResult(
                    transaction -> jdbc.sql(OUTGROWN).query(String.class).list().forEach(table -> jdbc.sql(
                                    "analyze (skip_locked) " + table)
                            .update()));
        } catch (DataAccessException e) {
            LOG.debug("The saga tables are not analyzed", e);
        }
    }

    /** @return how many finished sagas were deleted, with their steps and history */
    int purge(Duration retention, int most) {
        var purge = jdbc.sql(PURGE)
                .param("retention_ms", retention.toMillis())
                .param("most", most)
                .query(Integer.class);
        return Objects.requireNonNull(transactions.execute(transaction -> purge.single()));
    }
}
