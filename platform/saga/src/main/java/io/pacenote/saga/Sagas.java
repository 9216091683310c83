package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.saga.SagaDetails.StepView;
import io.pacenote.saga.SagaDetails.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator sees of sagas, and does to them. Sagas of all processes that share the database. */
public class Sagas {

    private static final String COLUMNS =
            "select id, name, business_key, status, cause, deadline, created_at, finished_at from saga.saga";

    /** A step that has nothing to do at the end of its saga is not touched by it. */
    private static final String STEPS = """
            select t.seq, t.context, t.route_id, t.compensate_uri, t.complete_uri, t.options,
                   case when t.state = 'JOINED'
                             and case coalesce(g.stuck_status, g.status)
                                 when 'ACTIVE' then false
                                 when 'COMPENSATING' then t.compensate_uri is null
                                 else true end
                        then 'DONE' else t.state end as state,
                   t.attempts, t.next_attempt_at, t.error, t.skipped
              from saga.saga g join saga.saga_step t on t.saga_id = g.id
             where g.id = ? order by t.seq
            """;

    static final String RETRY = """
            with retried as (
                update saga.saga set status = stuck_status, stuck_status = null
                 where id = any (:ids::uuid[]) and status = 'STUCK' returning id),
            steps as (
                update saga.saga_step t set state = 'PENDING', attempts = 0, next_attempt_at = now()
                  from retried where t.saga_id = retried.id and t.state = 'STUCK')
            insert into saga.saga_event (saga_id, what) select id, 'RETRIED' from retried
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaStore sagas;
    private final SagaEnding ending;
    private final WakeUpSignal worker;
    private final StoredNames names;

    Sagas(
            JdbcClient jdbc,
            TransactionOperations transactions,
            SagaStore sagas,
            SagaEnding ending,
            WakeUpSignal worker,
            StoredNames names) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sagas = sagas;
        this.ending = ending;
        this.worker = worker;
        this.names = names;
    }

    /** The sagas that match, the newest first. */
    public List<SagaSummary> search(SagaSearch search) {
        return bind(COLUMNS + where(search) + " order by id desc limit :size offset :offset", search)
                .param("size", search.size())
                .param("offset", (long) search.page() * search.size())
                .query(SagaSummary.class)
                .list();
    }

    /** How many sagas match, on all pages. */
    public long count(SagaSearch search) {
        return bind("select count(*) from saga.saga" + where(search), search)
                .query(Long.class)
                .single();
    }

    /** A saga with its steps and its history; empty when there is none of that id, or no more. */
    public Optional<SagaDetails> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(SagaSummary.class)
                .optional()
                .map(saga -> new SagaDetails(saga, parent(id), children(id), steps(id), timeline(id)));
    }

    /** The status of a saga; empty when there is none of that id, or no more. */
    public Optional<SagaStatus> status(UUID id) {
        return jdbc.sql("select status from saga.saga where id = ?")
                .param(id)
                .query(SagaStatus.class)
                .optional();
    }

    /** The newest saga of that name and business key, in whatever state. */
    public Optional<UUID> findId(String name, String key) {
        return jdbc.sql(
                        "select id from saga.saga where business_key = :key and name = :name order by created_at desc limit 1")
                .param("key", key)
                .param("name", names.of(name))
                .query(UUID.class)
                .optional();
    }

    /**
     * A step for routes whose messages may come without the id of their saga, from senders that know only the business.
     *
     * @param name of the saga
     * @param businessKey finds the business key in the message
     */
    public Processor correlate(String name, Expression businessKey) {
        return new SagaCorrelation(this, name, businessKey);
    }

    /**
     * Gives the stuck steps of a saga a fresh set of attempts, at once. The saga's row is locked first, so that a step
     * that gets stuck meanwhile is either retried too, or makes the saga stuck again.
     *
     * @return false when the saga is not stuck
     */
    public boolean retry(UUID id) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            sagas.lock(id);
            boolean isRetried =
                    jdbc.sql(RETRY).param("ids", new String[] {id.toString()}).update() == 1;
            worker.sendAfterCommit();
            return isRetried;
        }));
    }

    /**
     * Ends an active saga by compensation.
     *
     * @param cause shown with the saga and given to its compensations
     * @return false when the saga is not active
     */
    public boolean compensate(UUID id, String cause) {
        return ending.compensate(SagaReference.of(id), cause)
                .filter(SagaOutcome::isNow)
                .isPresent();
    }

    private @Nullable UUID parent(UUID id) {
        return jdbc.sql("select parent_id from saga.saga where id = ? and parent_id is not null")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private List<SagaSummary> children(UUID id) {
        return jdbc.sql(COLUMNS + " where parent_id = ? order by id")
                .param(id)
                .query(SagaSummary.class)
                .list();
    }

    private List<StepView> steps(UUID id) {
        return jdbc.sql(STEPS).param(id).query(StepView.class).list();
    }

    private List<TimelineEntry> timeline(UUID id) {
        return jdbc.sql(
                        "select at, what, step, detail from saga.saga_timeline where saga_id = ? order by at, place, line")
                .param(id)
                .query(TimelineEntry.class)
                .list();
    }

    /** Only what is asked for, and the status in the collation of its index, so that PostgreSQL sees which index serves it. */
    static String where(SagaSearch search) {
        List<String> conditions = new ArrayList<>();
        if (search.status() != null) {
            conditions.add("status collate \"C\" = :status");
        }
        if (search.name() != null) {
            conditions.add("name = :name");
        }
        if (search.key() != null) {
            conditions.add("business_key = :key");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bind(String sql, SagaSearch search) {
        return jdbc.sql(sql)
                .param(
                        "status",
                        search.status() == null ? null : search.status().name())
                .param("name", search.name() == null ? null : names.of(search.name()))
                .param("key", search.key());
    }
}
