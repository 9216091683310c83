package io.pacenote.library.dashboard;

import io.pacenote.library.LibraryChannels;
import io.pacenote.library.events.LibraryEvent;
import io.pacenote.library.events.LoanEvent;
import io.pacenote.library.events.ReturnEvent;
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
 * The read model: what loans and returns add to the accounts of their users, in a table that the aggregator keeps. An account is
 * the sum of it, so nothing is ever counted twice.
 */
@Component
public class Accounts extends ReadModel<AccountEntry> {

    private static final String TABLE = "library_dashboard.account";

    private static final String FIND = "select * from %s where key = ?";

    private static final String SAVE = """
            insert into %s (key, user_id, lent, canceled, returned, fee) values (?, ?, ?, ?, ?, ?)
            on conflict (key) do update set user_id = excluded.user_id, lent = excluded.lent,
                canceled = excluded.canceled, returned = excluded.returned, fee = excluded.fee
            """;

    private final JdbcTemplate jdbc;

    Accounts(JdbcTemplate jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return LibraryChannels.Dashboard.CONTEXT;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> topics() {
        return List.of(LibraryChannels.TOPIC);
    }

    @Override
    public boolean takes(Event event) {
        return event instanceof LoanEvent || event instanceof ReturnEvent;
    }

    /** Loans and returns are numbered each from 1. */
    @Override
    protected String keyOf(ReceivedEvent received) {
        return (received.event() instanceof LoanEvent ? "loan " : "return ") + received.key();
    }

    @Override
    protected Optional<AccountEntry> find(String table, String key) {
        return jdbc.query(FIND.formatted(table), Accounts::entry, key).stream().findFirst();
    }

    @Override
    protected AccountEntry merge(@Nullable AccountEntry entry, ReceivedEvent received) {
        AccountEntry known = entry != null ? entry : AccountEntry.of(keyOf(received));
        return AccountPolicy.merge(known, (LibraryEvent) received.event());
    }

    @Override
    protected void save(String table, AccountEntry e) {
        jdbc.update(SAVE.formatted(table), e.key(), e.userId(), e.lent(), e.canceled(), e.returned(), e.fee());
    }

    private static AccountEntry entry(ResultSet row, int number) throws SQLException {
        return new AccountEntry(
                row.getString("key"),
                row.getObject("user_id", Long.class),
                row.getInt("lent"),
                row.getBoolean("canceled"),
                row.getInt("returned"),
                row.getInt("fee"));
    }
}
