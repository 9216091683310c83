package io.pacenote.benchmarks.flow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of work in a minute: what a site has done is written down again, for other members, as often as it takes. Nothing but
 * its rows is repeated, and what PostgreSQL would have found out about them over the years.
 */
final class Past {

    /** What a million applications leave behind. Ids keep the time in them, by which they are sorted. */
    private static final List<String> AGAIN = List.of("""
            insert into saga.saga (id, name, business_key, status, stuck_status, cause, steps, completions,
                                   newest_compensation, deadline, created_at, finished_at)
            select (left(id::text, 24) || left(md5(id::text || n), 12))::uuid, name, business_key::bigint + n * :apart, status,
                   stuck_status, cause, steps, completions, newest_compensation, deadline, created_at, finished_at
              from saga.saga, generate_series(1, :times) n""", """
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, attempts,
                                        next_attempt_at, lease, error, joined_at, done_at)
            select (left(saga_id::text, 24) || left(md5(saga_id::text || n), 12))::uuid, seq, context, route_id, compensate_uri,
                   complete_uri, options, state, attempts, next_attempt_at, lease, error, joined_at, done_at
              from saga.saga_step, generate_series(1, :times) n""", """
            insert into messaging.inbox (consumer, event_id, received_at)
            select consumer, left(event_id, 24) || left(md5(event_id || n), 12), received_at
              from messaging.inbox, generate_series(1, :times) n""", """
            insert into codriver_subscription.subscription (sub_id, user_id, sub_status, date, sub_processed, status, saga_id)
            select sub_id + n * :apart, user_id + n * :apart, sub_status, date, sub_processed, status,
                   left(saga_id, 24) || left(md5(saga_id || n), 12)
              from codriver_subscription.subscription, generate_series(1, :times) n""", """
            insert into codriver_payment.payment (payment_id, sub_id, user_id, date, amount, currency, status, saga_id, attempts,
                                                  settled_at, reconciled, psp_reference)
            select payment_id + n * :apart, sub_id + n * :apart, user_id + n * :apart, date, amount, currency, status,
                   left(saga_id, 24) || left(md5(saga_id || n), 12), attempts, settled_at, true,
                   'codriver-' || payment_id + n * :apart
              from codriver_payment.payment, generate_series(1, :times) n""", """
            insert into codriver_management.subscription_management (id, user_id, sub_id, sub_status, date, cancelled_up_to)
            select id + n * :apart, user_id + n * :apart, sub_id + n * :apart, sub_status, date, cancelled_up_to
              from codriver_management.subscription_management, generate_series(1, :times) n""", """
            insert into codriver_mypage.application (sub_id, user_id, sub_status, date, payment_id, paid_date, registered)
            select sub_id + n * :apart, user_id + n * :apart, sub_status, date, payment_id + n * :apart, paid_date, registered
              from codriver_mypage.application, generate_series(1, :times) n""");

    /** No site numbers so many by itself. */
    private static final long APART = 1_000_000;

    private Past() {}

    /** @param times how often */
    static void write(JdbcClient database, long times) {
        for (String again : AGAIN) {
            JdbcClient.StatementSpec statement = database.sql(again).param("times", times);
            (again.contains(":apart") ? statement.param("apart", APART) : statement).update();
        }
        database.sql("vacuum analyze").update();
        database.sql("checkpoint").update();
    }
}
