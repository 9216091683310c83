package io.pacenote.saga;

import io.pacenote.saga.model.Law;
import java.util.List;
import java.util.function.UnaryOperator;

/** A mistake that one might have made in the product's statements, to show that the model would tell. */
enum SeededBug implements UnaryOperator<String> {
    DONE_WITHOUT_A_LEASE(
            Law.A_LATE_REPORT_CHANGES_NOTHING,
            new Edit("'COMPENSATED', finished_at", " and lease = :lease", " and (lease = :lease or true)")),
    CONFIRMED_WITHOUT_A_LEASE(
            Law.A_LATE_REPORT_CHANGES_NOTHING,
            new Edit("'COMPLETED', finished_at", " and lease = :lease", " and (lease = :lease or true)")),
    FAILED_WITHOUT_A_LEASE(
            Law.A_LATE_REPORT_CHANGES_NOTHING,
            new Edit("with failed as", " and lease = :lease", " and (lease = :lease or true)")),
    GIVEN_BACK_WITHOUT_A_LEASE(
            Law.A_LATE_REPORT_CHANGES_NOTHING,
            new Edit("attempts = attempts - 1", " and lease = :lease", " and (lease = :lease or true)")),
    JOIN_OF_WHAT_HAS_ENDED(Law.NO_STEP_JOINS_AFTER_THE_END, new Edit("with joined as", " and status = 'ACTIVE'", "")),
    JOIN_PAST_THE_DEADLINE(
            Law.NO_STEP_JOINS_AFTER_THE_END,
            new Edit("with joined as", " and (deadline > clock_timestamp() or deadline is null)", "")),
    COMPLETED_PAST_THE_DEADLINE(
            Law.NOTHING_ACTIVE_OUTLIVES_ITS_DEADLINE,
            new Edit(
                    "then 'COMPLETING' else 'COMPLETED'",
                    " and (deadline > clock_timestamp() or deadline is null)",
                    "")),
    OLDEST_STEP_NEXT(Law.COMPENSATIONS_GO_BACKWARDS, new Edit("'COMPENSATED', finished_at", "max(seq)", "min(seq)")),
    OLDEST_STEP_FIRST(
            Law.THE_SAGA_SUMS_UP_ITS_STEPS,
            new Edit("with joined as", "newest_compensation else steps + 1", "newest_compensation else 1")),
    COMPLETED_WHATEVER_IT_WAS(
            Law.STATUS_CHANGES_ARE_LEGAL,
            new Edit(
                    "then 'COMPLETING' else 'COMPLETED'",
                    " and status = 'ACTIVE'",
                    " and status in ('ACTIVE', 'COMPENSATING')")),
    COMPENSATED_WITH_STEPS_LEFT(
            Law.AN_END_IS_REACHED_BY_ALL_STEPS,
            new Edit(
                    "'COMPENSATED', finished_at",
                    "state <> 'DONE' and compensate_uri",
                    "state = 'STUCK' and compensate_uri")),
    COMPLETED_WITH_STEPS_LEFT(
            Law.AN_END_IS_REACHED_BY_ALL_STEPS,
            new Edit(
                    "'COMPLETED', finished_at",
                    "state <> 'DONE' and complete_uri",
                    "state = 'STUCK' and complete_uri")),
    STUCK_WITHOUT_TELLING_THE_SAGA(
            Law.HISTORY_AGREES_WITH_THE_ROWS, new Edit("with failed as", ", status = 'STUCK'", ", status = status")),
    RETRIED_WITH_OLD_ATTEMPTS(Law.A_RETRY_GIVES_NEW_ATTEMPTS, new Edit("with retried as", "attempts = 0, ", "")),
    TAKEN_BEFORE_IT_IS_DUE(Law.ONLY_WHAT_IS_DUE_IS_TAKEN, new Edit("with due as", " and next_attempt_at <= now()", "")),
    TAKEN_AHEAD_WITHOUT_A_LEASE(
            Law.THE_ANSWER_IS_TRUE,
            new Edit("t.seq = g.newest_compensation", "then :new_lease::uuid end", "then null::uuid end")),
    NEXT_TAKEN_AHEAD_WITHOUT_A_LEASE(
            Law.THE_ANSWER_IS_TRUE,
            new Edit("'COMPENSATED', finished_at", "then :new_lease::uuid end", "then null::uuid end")),
    LEASED_FOR_EVER(
            Law.EVERY_ENDED_SAGA_CAN_FINISH,
            new Edit("with due as", "now() + :lease_ms *", "null::timestamptz + :lease_ms *")),
    PURGED_BEFORE_THE_END(
            Law.ONLY_A_FINISHED_SAGA_IS_PURGED,
            new Edit("delete from saga.saga where", "finished_at < now()", "created_at < now()")),
    DONE_OR_RETRIED_WITHOUT_THE_LOCK(
            Law.CONCURRENT_IS_AS_ONE_AFTER_THE_OTHER,
            new Edit("select from saga.saga where id = :id for update", " for update", "")),
    COMPLETED_BY_A_LOOK_AT_THE_STEPS(
            Law.CONCURRENT_IS_AS_ONE_AFTER_THE_OTHER,
            new Edit(
                    "then 'COMPLETING' else 'COMPLETED'",
                    "completions > 0",
                    "exists (select from saga.saga_step where saga_id = id and complete_uri is not null)")),
    EXPIRED_WITHOUT_THE_LOCK(
            Law.CONCURRENT_IS_AS_ONE_AFTER_THE_OTHER, new Edit("and deadline <= now()", " for update skip locked", ""));

    private final Law law;
    private final List<Edit> edits;

    SeededBug(Law law, Edit... edits) {
        this.law = law;
        this.edits = List.of(edits);
    }

    /** The law that it breaks. */
    Law law() {
        return law;
    }

    @Override
    public String apply(String sql) {
        String edited = sql;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    /**
     * A change of one statement.
     *
     * @param statement a part that no other statement has
     * @param what is replaced in it
     */
    private record Edit(String statement, String what, String by) {

        String apply(String sql) {
            if (!sql.contains(statement)) {
                return sql;
            }
            if (!sql.contains(what)) {
                throw new IllegalStateException("'%s' is no longer in: %s".formatted(what, sql));
            }
            return sql.replace(what, by);
        }
    }
}
