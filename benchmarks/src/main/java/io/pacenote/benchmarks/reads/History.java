package io.pacenote.benchmarks.reads;

import io.pacenote.benchmarks.flow.SiteEngines;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A long history of many members, whose rows lie far apart, as they come about over time. */
final class History {

    private static final int ROWS_PER_MEMBER = 10;

    private static final String FILL = """
            insert into codriver_mypage.application (sub_id, user_id, sub_status, date, payment_id, paid_date, registered)
            select n, 1 + n % :members, true, '2026-01-31', n, '2026-01-31', true from generate_series(1, :rows) n
            """;

    private final int rows;

    History(int rows) {
        this.rows = rows;
    }

    void fill(SiteEngines engines) {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(engines.superuserUrl()));
        database.sql(FILL).param("members", members()).param("rows", rows).update();
        database.sql("vacuum analyze codriver_mypage.application").update();
        database.sql("checkpoint").update();
    }

    /** Path and query of anybody's look. */
    String look() {
        return look(1 + ThreadLocalRandom.current().nextInt(members()));
    }

    String look(int member) {
        return "/codriver/mypages?userId=" + member;
    }

    private int members() {
        return Math.max(1, rows / ROWS_PER_MEMBER);
    }
}
