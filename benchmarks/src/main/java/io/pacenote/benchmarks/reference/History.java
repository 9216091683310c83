package io.pacenote.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** My page: merges the events of all contexts, in any order, into one row for each application. */
final class History implements EventHandler {

    static final String CONSUMER = "codriver.mypage";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FIND =
            "select payment_id, paid_date, registered from codriver_mypage.application where sub_id = ?";
    private static final String SAVE = """
            insert into codriver_mypage.application (sub_id, user_id, sub_status, date, payment_id, paid_date, registered)
            values (?, ?, true, ?, ?, ?, ?)
            on conflict (sub_id) do update set date = excluded.date, payment_id = excluded.payment_id,
                paid_date = excluded.paid_date, registered = excluded.registered
            """;

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    @Override
    public void handle(Event event) throws Exception {
        database.inTransaction(connection -> {
            if (Inbox.add(connection, CONSUMER, event)) {
                merge(connection, event);
            }
            return true;
        });
    }

    private static void merge(Connection connection, Event event) throws SQLException {
        Sql.exists(connection, LOCK, "codriver_mypage.application/" + event.key());
        Entry before = Sql.query(
                connection,
                FIND,
                row -> row.next()
                        ? new Entry(row.getObject(1, Long.class), row.getString(2), row.getBoolean(3))
                        : new Entry(null, null, false),
                event.subId());
        Entry after = before.with(event);
        Sql.update(
                connection,
                SAVE,
                event.subId(),
                event.userId(),
                event.date(),
                after.paymentId(),
                after.paidDate(),
                after.registered());
    }

    private record Entry(@Nullable Long paymentId, @Nullable String paidDate, boolean registered) {

        Entry with(Event event) {
            return switch (event.type()) {
                case "PaymentMade" ->
                    new Entry(
                            event.body().path("paymentId").asLong(),
                            LocalDate.now(ZoneOffset.UTC).toString(),
                            registered);
                case "Registered" -> new Entry(paymentId, paidDate, true);
                default -> this;
            };
        }
    }
}
