package io.pacenote.library.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds accounts up. A return may be known before its loan for a moment; nobody has less than no books then. */
@Component
class UserInfoQueries {

    /** What a client may sort by, and the column that it means; nothing else ever gets into a statement. */
    static final Map<String, String> SORTABLE =
            Map.of("id", "user_id", "userId", "user_id", "expireFee", "expire_fee", "borrowCnt", "borrow_cnt");

    private static final String SELECT = """
            select user_id, sum(fee) as expire_fee,
                   greatest(0, coalesce(sum(lent) filter (where not canceled), 0) - sum(returned)) as borrow_cnt
              from library_dashboard.account
             where %s
             group by user_id
            """;

    private static final String COUNT =
            "select count(distinct user_id) from library_dashboard.account where user_id is not null";

    private static final String OF_USER = "user_id = :userId";
    private static final String OF_ANYBODY = "user_id is not null";

    private final JdbcClient jdbc;

    UserInfoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UserInfo> find(long userId) {
        return jdbc.sql(SELECT.formatted(OF_USER))
                .param("userId", userId)
                .query(UserInfoQueries::info)
                .optional();
    }

    /** Those of everybody. Counts only when the page does not tell how many there are: a page that is not full is the last. */
    Page<UserInfo> list(Pageable page) {
        List<UserInfo> rows = jdbc.sql(SELECT.formatted(OF_ANYBODY) + order(page) + " limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(UserInfoQueries::info)
                .list();
        return PageableExecutionUtils.getPage(
                rows, page, () -> jdbc.sql(COUNT).query(Long.class).single());
    }

    private static String order(Pageable page) {
        return page.getSort().stream()
                .map(order -> SORTABLE.get(order.getProperty()) + " " + order.getDirection())
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static UserInfo info(ResultSet row, int number) throws SQLException {
        long userId = row.getLong("user_id");
        return new UserInfo(userId, userId, row.getLong("expire_fee"), row.getLong("borrow_cnt"));
    }
}
