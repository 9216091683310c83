package io.pacenote.benchmarks.reads;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The history of a member, with the statements and the answer of Pacenote, as whoever needs just this would write it. */
final class BareHistory {

    private static final String ROWS = """
            select e.*, o.sub_id as o_sub_id, o.user_id as o_user_id, o.sub_status as o_sub_status, o.date as o_date,
                   o.original_sub_id as o_original_sub_id, o.payment_id as o_payment_id, o.paid_date as o_paid_date,
                   o.payment_failure as o_payment_failure, o.refunded as o_refunded, o.registered as o_registered,
                   o.unregistered as o_unregistered, o.rejection as o_rejection
              from codriver_mypage.application e
              left join codriver_mypage.application o on o.sub_id = e.original_sub_id
             where e.user_id = ? order by e.sub_id asc limit ? offset ?
            """;
    private static final String COUNT = "select count(*) from codriver_mypage.application e where e.user_id = ?";

    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;

    BareHistory(HikariDataSource connections) {
        this.connections = connections;
        this.jdbc = new JdbcTemplate(connections);
    }

    /**
     * @param host of the links, with the scheme
     * @param uri of the request: its path and its query
     */
    HistoryPage page(long userId, int page, int size, String host, String uri) {
        List<HistoryPage.Entry> entries =
                jdbc.query(ROWS, (row, number) -> HistoryPage.entry(row, host), userId, size, (long) page * size);
        boolean last = entries.size() < size && (page == 0 || !entries.isEmpty());
        long total = last ? (long) page * size + entries.size() : count(userId);
        return HistoryPage.of(host, uri, entries, page, size, total);
    }

    private long count(long userId) {
        Long total = jdbc.queryForObject(COUNT, Long.class, userId);
        return total == null ? 0 : total;
    }

    void renewConnections() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }
}
