package io.pacenote.benchmarks.engines;

/**
 * The saga by hand, with the fewest statements that survive a crash: a saga of which nothing is heard for longer than a
 * saga takes is found by its step and state, and goes on from there. The decision to compensate is written with the first
 * compensation; until then, the saga is one whose third step may still come.
 */
final class FusedSql {

    static final String LOG = """
            create table saga_log (
                order_id  bigint       primary key,
                step      integer      not null,
                state     text         not null,
                at        timestamptz  not null default now())
            """;

    static final String CREDIT = """
            with business as (insert into booking (order_id, step) values (?, 1))
            insert into saga_log (order_id, step, state) values (?, 1, 'ACTIVE')
            """;

    static final String STOCK = """
            with business as (insert into booking (order_id, step) values (?, 2))
            update saga_log set step = 2, at = now() where order_id = ? and state = 'ACTIVE'
            """;

    static final String CHARGE = """
            with business as (insert into booking (order_id, step) values (?, 3))
            update saga_log set step = 3, state = 'COMPLETED', at = now() where order_id = ? and state = 'ACTIVE'
            """;

    static final String RELEASE_STOCK = """
            with business as (update booking set undone = true where order_id = ? and step = 2)
            update saga_log set step = 1, state = 'COMPENSATING', at = now() where order_id = ?
            """;

    static final String RELEASE_CREDIT = """
            with business as (update booking set undone = true where order_id = ? and step = 1)
            update saga_log set step = 0, state = 'COMPENSATED', at = now() where order_id = ?
            """;

    private FusedSql() {}
}
