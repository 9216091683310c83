package io.pacenote.chatbot.marketing;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what has been learned of products when it is read, so that the trains of one product never wait for each other. */
@Component
class MarketingQueries {

    private static final String FACTS = """
            select m.id, coalesce(sum(l.question_cnt), 0) as question_cnt, coalesce(sum(l.request_cnt), 0) as request_cnt,
                   (select r.status from chatbot_marketing.recommendation r
                     where r.marketing_id = m.id and r.product_id = m.product_id
                     order by r.id desc limit 1) as recommendation
              from chatbot_marketing.marketing m
              left join chatbot_marketing.learning l on l.product_id = m.product_id
             where m.id in (:ids)
             group by m.id
            """;

    private final JdbcClient jdbc;

    MarketingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the marketing data. */
    Map<Long, MarketingFacts> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(FACTS).param("ids", ids).query(MarketingFacts.class).list().stream()
                        .collect(toMap(MarketingFacts::id, Function.identity()));
    }
}
