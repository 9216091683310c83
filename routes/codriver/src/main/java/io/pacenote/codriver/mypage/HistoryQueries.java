package io.pacenote.codriver.mypage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the history. A duplicate is joined with the application whose fate it shares. */
@Component
class HistoryQueries {

    /** What a client may sort by, and the column that it means; nothing else ever gets into a statement. */
    static final Map<String, String> SORTABLE =
            Map.of("subId", "e.sub_id", "userId", "e.user_id", "date", "e.date", "paymentId", "e.payment_id");

    private static final String OF_MEMBER = " where e.user_id = ?";

    private static final String COUNT = "select count(*) from codriver_mypage.application e";

    private static final String SELECT = """
            select e.*, o.sub_id as o_sub_id, o.user_id as o_user_id, o.sub_status as o_sub_status, o.date as o_date,
                   o.original_sub_id as o_original_sub_id, o.payment_id as o_payment_id, o.paid_date as o_paid_date,
                   o.payment_failure as o_payment_failure, o.refunded as o_refunded, o.registered as o_registered,
                   o.unregistered as o_unregistered, o.rejection as o_rejection
              from codriver_mypage.application e
              left join codriver_mypage.application o on o.sub_id = e.original_sub_id
            """;

    private final JdbcTemplate jdbc;

    HistoryQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MypageView> find(long subId) {
        return jdbc.query(SELECT + " where e.sub_id = ?", HistoryQueries::view, subId).stream()
                .findFirst();
    }

    /** Counts only when the page does not tell how many there are: a page that is not full is the last. */
    Page<MypageView> list(@Nullable Long userId, Pageable page) {
        String where = userId == null ? "" : OF_MEMBER;
        List<Object> member = userId == null ? List.of() : List.of(userId);
        List<Object> values = new ArrayList<>(member);
        values.add(page.getPageSize());
        values.add(page.getOffset());
        List<MypageView> rows =
                jdbc.query(SELECT + where + order(page) + " limit ? offset ?", HistoryQueries::view, values.toArray());
        return PageableExecutionUtils.getPage(
                rows, page, () -> jdbc.queryForObject(COUNT + where, Long.class, member.toArray()));
    }

    private static String order(Pageable page) {
        return page.getSort().stream()
                .map(order -> SORTABLE.get(order.getProperty()) + " " + order.getDirection())
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static MypageView view(ResultSet row, int number) throws SQLException {
        MypageEntry entry = MypageRows.entry(row, "");
        row.getLong("o_sub_id");
        MypageEntry original = row.wasNull() ? entry : MypageRows.entry(row, "o_");
        return MypageView.of(entry, original);
    }
}
