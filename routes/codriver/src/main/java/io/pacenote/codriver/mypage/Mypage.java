package io.pacenote.codriver.mypage;

import io.pacenote.codriver.CodriverChannels;
import io.pacenote.codriver.events.CodriverEvent;
import io.pacenote.messaging.Event;
import io.pacenote.messaging.ReceivedEvent;
import io.pacenote.messaging.projection.ReadModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The read model: the history of all members, in a table that the aggregator keeps. */
@Component
public class Mypage extends ReadModel<MypageEntry> {

    private static final String TABLE = "codriver_mypage.application";

    private static final String FIND = "select * from %s where sub_id = ?";

    private static final String SAVE = """
            insert into %s (sub_id, user_id, sub_status, date, original_sub_id, payment_id, paid_date, payment_failure,
                            refunded, registered, unregistered, rejection)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (sub_id) do update set date = excluded.date,
                original_sub_id = excluded.original_sub_id, payment_id = excluded.payment_id,
                paid_date = excluded.paid_date, payment_failure = excluded.payment_failure,
                refunded = excluded.refunded, registered = excluded.registered,
                unregistered = excluded.unregistered, rejection = excluded.rejection
            """;

    private final JdbcTemplate jdbc;

    Mypage(JdbcTemplate jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return CodriverChannels.Mypage.CONTEXT;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> topics() {
        return List.of(CodriverChannels.SUB_PAY, CodriverChannels.PAY_MNG, CodriverChannels.MNG_SUB);
    }

    @Override
    public boolean takes(Event event) {
        return event instanceof CodriverEvent;
    }

    @Override
    protected Optional<MypageEntry> find(String table, String key) {
        return jdbc.query(FIND.formatted(table), MypageRows::entry, Long.valueOf(key)).stream()
                .findFirst();
    }

    @Override
    protected MypageEntry merge(@Nullable MypageEntry entry, ReceivedEvent received) {
        return HistoryPolicy.merge(entry, (CodriverEvent) received.event(), received.time());
    }

    @Override
    protected void save(String table, MypageEntry e) {
        jdbc.update(
                SAVE.formatted(table),
                e.subId(),
                e.userId(),
                e.subStatus(),
                e.date(),
                e.originalSubId(),
                e.paymentId(),
                e.paidDate(),
                e.paymentFailure(),
                e.isRefunded(),
                e.isRegistered(),
                e.isUnregistered(),
                e.rejection());
    }
}
