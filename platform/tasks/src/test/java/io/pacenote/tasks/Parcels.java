package io.pacenote.tasks;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Parcels to be delivered: the table of an application, and its own SQL. */
final class Parcels implements DueTasks<Long> {

    private static final String CLAIM = """
            update parcel set claims = claims + 1, due_at = now() + ? * interval '1 ms'
             where id in (select id from parcel where delivered_at is null and due_at <= now()
                           order by due_at, id limit ? for update skip locked)
            returning id""";

    private final JdbcTemplate jdbc;

    Parcels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("drop table if exists parcel");
        jdbc.execute("""
                create table parcel (id bigint generated always as identity primary key,
                                     due_at timestamptz not null default now(), claims int not null default 0,
                                     deliveries int not null default 0, delivered_at timestamptz, delivered_by text)""");
    }

    @Override
    public List<Long> claim(int limit, long leaseMillis) {
        return jdbc.queryForList(CLAIM, Long.class, leaseMillis, limit);
    }

    /** What an application says is due; its SQL fills it. */
    record Due(long getDue, double getAge) implements Backlog {}

    Backlog backlog() {
        return jdbc.queryForObject(
                """
                select count(*), coalesce(extract(epoch from now() - min(due_at)), 0) from parcel
                 where delivered_at is null and due_at <= now()""",
                (row, number) -> new Due(row.getLong(1), row.getDouble(2)));
    }

    void post(int number) {
        jdbc.update("insert into parcel (due_at) select now() from generate_series(1, ?)", number);
    }

    void deliver(long id, String by) {
        jdbc.update("""
                update parcel set deliveries = deliveries + 1, delivered_by = ?, delivered_at = clock_timestamp()
                 where id = ?""", by, id);
    }

    int delivered() {
        return count("delivered_at is not null");
    }

    int count(String condition) {
        Integer count = jdbc.queryForObject("select count(*) from parcel where " + condition, Integer.class);
        return count == null ? 0 : count;
    }
}
