package io.pacenote.chatbot.dashboard;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dashboard: each train, with the marketer of its product. */
@Component
class DashboardQueries {

    /** What a client may sort by, and the column that it means; nothing else ever gets into a statement. */
    static final Map<String, String> SORTABLE = Map.of(
            "id", "train.train_id",
            "productId", "train.product_id",
            "questionCnt", "train.question_cnt",
            "requestCnt", "train.request_cnt",
            "marketerId", "product.marketer_id");

    private static final String SELECT = """
            select train.train_id as id, train.product_id, train.question_cnt, train.request_cnt, product.marketer_id
              from chatbot_dashboard.entry train
              left join chatbot_dashboard.entry product on product.key = 'product ' || train.product_id
             where train.train_id is not null
            """;

    private static final String COUNT =
            "select count(*) from chatbot_dashboard.entry train where train.train_id is not null";

    private static final String ONE = " and train.train_id = :id";

    private static final String OF_PRODUCT = " and (cast(:productId as text) is null or train.product_id = :productId)";

    private final JdbcClient jdbc;

    DashboardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DashboardRow> find(long id) {
        return jdbc.sql(SELECT + ONE).param("id", id).query(DashboardRow.class).optional();
    }

    /**
     * Counts only when the page does not tell how many there are: a page that is not full is the last.
     *
     * @param productId only those of this product; null for all
     */
    Page<DashboardRow> list(@Nullable String productId, Pageable page) {
        var rows = jdbc.sql(SELECT + OF_PRODUCT + order(page) + " limit :size offset :offset")
                .param("productId", productId)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(DashboardRow.class)
                .list();
        return PageableExecutionUtils.getPage(rows, page, () -> jdbc.sql(COUNT + OF_PRODUCT)
                .param("productId", productId)
                .query(Long.class)
                .single());
    }

    private static String order(Pageable page) {
        return page.getSort().stream()
                .map(order -> SORTABLE.get(order.getProperty()) + " " + order.getDirection())
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
