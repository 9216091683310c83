package io.pacenote.benchmarks.reference;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Registers members whose application was paid. */
final class Registrations implements EventHandler {

    static final String CONSUMER = "codriver.management";

    private static final String ENSURE = """
            insert into codriver_management.subscription_management (id, user_id, sub_id, sub_status, cancelled_up_to)
            values (nextval('codriver_management.registration_id'), ?, 0, false, 0)
            on conflict (user_id) do nothing
            """;
    private static final String LOCK = """
            select id from codriver_management.subscription_management
             where user_id = ? and cancelled_up_to < ? for no key update
            """;
    private static final String REGISTER = """
            update codriver_management.subscription_management set sub_id = ?, sub_status = true, date = ? where id = ?
            """;

    private final Database database;
    private final Outbox outbox;

    Registrations(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void handle(Event event) throws Exception {
        if (!event.type().equals("PaymentMade")) {
            return;
        }
        database.inTransaction(connection -> {
            if (Inbox.add(connection, CONSUMER, event)) {
                register(connection, event);
            }
            return true;
        });
        outbox.flush();
    }

    private void register(Connection connection, Event event) throws Exception {
        Sql.update(connection, ENSURE, event.userId());
        long id = Sql.number(connection, LOCK, event.userId(), event.subId());
        SagaRows.join(
                connection,
                UUID.fromString(event.saga()),
                CONSUMER,
                CONSUMER + ".register",
                "{\"subId\":\"%d\",\"userId\":\"%d\",\"date\":\"%s\"}"
                        .formatted(event.subId(), event.userId(), event.date()));
        Sql.update(connection, REGISTER, event.subId(), event.date(), id);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("subId", event.subId());
        fields.put("userId", event.userId());
        fields.put("subStatus", true);
        fields.put("date", event.date());
        fields.put("subProcessed", true);
        outbox.append(connection, "mng-sub", "Registered", event.subId(), event.saga(), fields);
    }
}
