package io.pacenote.benchmarks.reference;

import io.pacenote.benchmarks.http.HttpConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Stores payments as due, takes those that are due with a lease, and charges them outside any transaction. */
final class Payments implements EventHandler {

    static final String CONSUMER = "codriver.payment";

    private static final int WORKERS = 16;
    private static final int MOST = 2 * WORKERS;
    private static final long LEASE_MS = 15_000;
    private static final long POLL_MS = 500;
    private static final long PRICE = 9_900;

    private static final String FIND = "select payment_id from codriver_payment.payment where sub_id = ? limit 1";
    private static final String NEXT = "select nextval('codriver_payment.payment_id')";
    private static final String INSERT = """
            insert into codriver_payment.payment (payment_id, sub_id, user_id, date, amount, currency, status, saga_id,
                                                  attempts, due_at, reconciled, psp_reference)
            values (?, ?, ?, ?, ?, 'KRW', 'PENDING', ?, 0, ?, false, ?)
            """;
    private static final String TAKE = """
            update codriver_payment.payment
               set attempts = attempts + 1, due_at = now() + ? * interval '1 ms'
             where payment_id in (
                   select payment_id from codriver_payment.payment
                    where status in ('PENDING', 'REFUND_DUE') and due_at <= now()
                    order by due_at limit ? for update skip locked)
            returning payment_id, sub_id, user_id, date, amount, currency, saga_id
            """;
    private static final String LOCK =
            "select status from codriver_payment.payment where payment_id = ? and status = 'PENDING' for no key update";
    private static final String APPROVED = """
            update codriver_payment.payment set status = 'APPROVED', due_at = null, settled_at = ? where payment_id = ?
            """;

    private final Database database;
    private final Outbox outbox;
    private final ThreadLocal<HttpConnection> provider;
    private final Wake wake = new Wake();
    private final Thread claims = new Thread(this::claim, "claims");
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WORKERS),
            new ThreadPoolExecutor.CallerRunsPolicy());

    Payments(Database database, Outbox outbox, URI provider) {
        this.database = database;
        this.outbox = outbox;
        this.provider = ThreadLocal.withInitial(() -> new HttpConnection(provider));
    }

    void start() {
        claims.start();
    }

    @Override
    public void handle(Event event) throws Exception {
        if (!event.type().equals("SubscriptionRequested")) {
            return;
        }
        database.inTransaction(connection -> {
            if (Inbox.add(connection, CONSUMER, event) && !Sql.exists(connection, FIND, event.subId())) {
                open(connection, event);
            }
            return true;
        });
        wake.up();
    }

    private static void open(Connection connection, Event event) throws SQLException {
        long id = Sql.number(connection, NEXT);
        SagaRows.join(
                connection,
                UUID.fromString(event.saga()),
                CONSUMER,
                CONSUMER + ".open",
                "{\"subId\":\"" + event.subId() + "\"}");
        Sql.update(
                connection,
                INSERT,
                id,
                event.subId(),
                event.userId(),
                event.date(),
                PRICE,
                event.saga(),
                OffsetDateTime.now(ZoneOffset.UTC),
                "codriver-" + id);
    }

    private void claim() {
        try {
            while (true) {
                List<Due> taken = database.inTransaction(
                        connection -> Sql.query(connection, TAKE, Payments::due, LEASE_MS, MOST));
                taken.forEach(due -> workers.execute(() -> charge(due)));
                if (taken.isEmpty()) {
                    wake.await(POLL_MS);
                }
            }
        } catch (Exception e) {
            Failure.end(e);
        }
    }

    private static List<Due> due(ResultSet row) throws SQLException {
        List<Due> due = new ArrayList<>();
        while (row.next()) {
            due.add(new Due(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getString(7)));
        }
        return due;
    }

    private void charge(Due due) {
        try {
            provider.get().post("/charges", due.order()).require(201);
            database.inTransaction(connection -> settle(connection, due));
            outbox.flush();
        } catch (Exception e) {
            Failure.end(e);
        }
    }

    private boolean settle(Connection connection, Due due) throws Exception {
        if (!Sql.exists(connection, LOCK, due.id())) {
            return false;
        }
        Sql.update(connection, APPROVED, OffsetDateTime.now(ZoneOffset.UTC), due.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("paymentId", due.id());
        fields.put("subId", due.subId());
        fields.put("userId", due.userId());
        fields.put("subStatus", true);
        fields.put("date", due.date());
        fields.put("subProcessed", "APPROVED");
        outbox.append(connection, "pay-mng", "PaymentMade", due.subId(), due.saga(), fields);
        return true;
    }

    private record Due(long id, long subId, long userId, String date, long amount, String currency, String saga) {

        String order() {
            return "{\"reference\":\"codriver-%d\",\"customer\":\"%d\",\"amount\":%d,\"currency\":\"%s\"}"
                    .formatted(id, userId, amount, currency);
        }
    }
}
