package io.pacenote.nicecall.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the records. */
@Component
class Records {

    /** What a client may sort by, and the column that it means; nothing else ever gets into a statement. */
    static final Map<String, String> SORTABLE =
            Map.of("id", "id", "callId", "call_id", "timestamp", "event_time", "event", "event");

    private static final String SELECT =
            "select id, call_id, happened_at, event, description, extra_id_name, extra_id_value from record";

    private final JdbcClient jdbc;

    Records(DashboardStore store) {
        this.jdbc = JdbcClient.create(store.jdbc());
    }

    Optional<RecordView> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Records::view)
                .optional();
    }

    /** In the order in which the events happened; the ids decide where two happened at once. */
    List<RecordView> ofCall(long callId) {
        return jdbc.sql(SELECT + " where call_id = :callId order by event_time, event_id")
                .param("callId", callId)
                .query(Records::view)
                .list();
    }

    Page<RecordView> list(Pageable page) {
        List<RecordView> rows = jdbc.sql(SELECT + order(page) + " limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Records::view)
                .list();
        long total = jdbc.sql("select count(*) from record").query(Long.class).single();
        return new PageImpl<>(rows, page, total);
    }

    private static String order(Pageable page) {
        return page.getSort().stream()
                .map(order -> SORTABLE.get(order.getProperty()) + " " + order.getDirection())
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static RecordView view(ResultSet row, int number) throws SQLException {
        return new RecordView(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getString("happened_at"),
                row.getString("event"),
                row.getString("description"),
                row.getString("extra_id_name"),
                row.getString("extra_id_value"));
    }
}
