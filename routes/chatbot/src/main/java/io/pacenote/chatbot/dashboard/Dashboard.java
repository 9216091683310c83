package io.pacenote.chatbot.dashboard;

import io.pacenote.chatbot.ChatbotChannels;
import io.pacenote.chatbot.events.ChatbotEvent;
import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.messaging.Event;
import io.pacenote.messaging.ReceivedEvent;
import io.pacenote.messaging.projection.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The read model: what is known of trains, and of products, in a table that the aggregator keeps. The marketer is kept once for his
 * product, so a train that is told of later has him as well.
 */
@Component
public class Dashboard extends ReadModel<DashboardEntry> {

    private static final String TABLE = "chatbot_dashboard.entry";

    private static final String FIND = "select * from %s where key = ?";

    private static final String SAVE = """
            insert into %s (key, train_id, product_id, question_cnt, request_cnt, marketer_id, patched)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set train_id = excluded.train_id, product_id = excluded.product_id,
                question_cnt = excluded.question_cnt, request_cnt = excluded.request_cnt,
                marketer_id = excluded.marketer_id, patched = excluded.patched
            """;

    private final JdbcTemplate jdbc;

    Dashboard(JdbcTemplate jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return ChatbotChannels.Dashboard.CONTEXT;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> topics() {
        return List.of(ChatbotChannels.TOPIC);
    }

    @Override
    public boolean takes(Event event) {
        return event instanceof Trained || event instanceof Patched;
    }

    @Override
    protected String keyOf(ReceivedEvent received) {
        return DashboardPolicy.keyOf((ChatbotEvent) received.event());
    }

    @Override
    protected Optional<DashboardEntry> find(String table, String key) {
        return jdbc.query(FIND.formatted(table), Dashboard::entry, key).stream().findFirst();
    }

    @Override
    protected DashboardEntry merge(@Nullable DashboardEntry entry, ReceivedEvent received) {
        DashboardEntry known = entry != null ? entry : DashboardEntry.of(keyOf(received));
        return DashboardPolicy.merge(known, (ChatbotEvent) received.event(), received.time());
    }

    @Override
    protected void save(String table, DashboardEntry e) {
        jdbc.update(
                SAVE.formatted(table),
                e.key(),
                e.trainId(),
                e.productId(),
                e.questionCnt(),
                e.requestCnt(),
                e.marketerId(),
                e.patched());
    }

    private static DashboardEntry entry(ResultSet row, int number) throws SQLException {
        return new DashboardEntry(
                row.getString("key"),
                row.getObject("train_id", Long.class),
                row.getString("product_id"),
                row.getInt("question_cnt"),
                row.getInt("request_cnt"),
                row.getString("marketer_id"),
                row.getLong("patched"));
    }
}
