package io.pacenote.benchmarks.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes applications, and marks those that are registered. */
final class Subscriptions implements EventHandler {

    static final String CONSUMER = "codriver.subscription";

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final NoArgGenerator SAGA_IDS = Generators.timeBasedEpochGenerator();
    private static final String REQUEST = CONSUMER + ".request";
    private static final long DAY_MS = 86_400_000;

    private static final String NEXT = """
            select nextval('codriver_subscription.sub_id')
              from (select pg_advisory_xact_lock(hashtextextended('codriver.member.' || ?::bigint, 0))) as member
            """;
    private static final String CURRENT = """
            select s.sub_id, s.status from codriver_subscription.subscription s
             where s.user_id = ? and s.original_sub_id is null and s.status in ('REQUESTED', 'SUBSCRIBED')
               and not exists (select 1 from codriver_subscription.subscription c
                                where c.user_id = ? and c.sub_status = false and c.sub_id > s.sub_id)
               for no key update
            """;
    private static final String INSERT = """
            insert into codriver_subscription.subscription
                   (sub_id, user_id, sub_status, date, sub_processed, status, saga_id)
            values (?, ?, true, ?, false, 'REQUESTED', ?)
            """;
    private static final String LOCK =
            "select sub_id, status from codriver_subscription.subscription where sub_id = ? for no key update";
    private static final String DUPLICATES =
            "select sub_id, status from codriver_subscription.subscription where original_sub_id = ?";
    private static final String REGISTERED = """
            update codriver_subscription.subscription set sub_processed = true, status = 'SUBSCRIBED' where sub_id = ?
            """;

    private final Database database;
    private final Outbox outbox;
    private final JsonMapper json = new JsonMapper();

    Subscriptions(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** {@code POST /subscriptions}. */
    void apply(HttpExchange call) throws IOException {
        try {
            JsonNode application = json.readTree(call.getRequestBody());
            long userId = application.path("userId").asLong();
            LocalDate date = LocalDate.now();
            long subId = database.inTransaction(connection -> request(connection, userId, date));
            outbox.flush();
            created(call, subId, userId, date);
        } catch (Exception e) {
            LOG.error("An application is not taken", e);
            Answers.send(call, 500, new byte[0]);
        }
    }

    private long request(Connection connection, long userId, LocalDate date) throws Exception {
        long subId = Sql.number(connection, NEXT, userId);
        if (Sql.exists(connection, CURRENT, userId, userId)) {
            throw new IllegalStateException("member " + userId + " has applied before");
        }
        UUID saga = SAGA_IDS.generate();
        SagaRows.start(connection, saga, subId, CONSUMER, REQUEST, "{\"subId\":\"" + subId + "\"}", DAY_MS);
        Sql.update(connection, INSERT, subId, userId, date, saga.toString());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subId", subId);
        fields.put("userId", userId);
        fields.put("subStatus", true);
        fields.put("date", date.toString());
        fields.put("subProcessed", false);
        outbox.append(connection, "sub-pay", "SubscriptionRequested", subId, saga.toString(), fields);
        return subId;
    }

    private static void created(HttpExchange call, long subId, long userId, LocalDate date) throws IOException {
        String self = "http://" + call.getRequestHeaders().getFirst("Host") + Reference.SUBSCRIPTIONS + "/" + subId;
        String body = """
                {"subId":%d,"userId":%d,"subStatus":true,"date":"%s","subProcessed":false,"status":"REQUESTED",\
                "reason":null,"originalSubId":null,"_links":{"self":{"href":"%s"},"subscription":{"href":"%s"}}}""".formatted(subId, userId, date, self, self);
        call.getResponseHeaders().set("Location", self);
        call.getResponseHeaders().set("Content-Type", "application/hal+json");
        Answers.send(call, 201, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void handle(Event event) throws Exception {
        if (event.type().equals("Registered")) {
            database.inTransaction(connection -> {
                if (Inbox.add(connection, CONSUMER, event)) {
                    complete(connection, event);
                }
                return true;
            });
        }
    }

    private static void complete(Connection connection, Event event) throws Exception {
        if (!Sql.exists(connection, LOCK, event.subId())) {
            throw new IllegalStateException("application " + event.subId() + " is unknown");
        }
        Sql.update(connection, REGISTERED, event.subId());
        if (Sql.exists(connection, DUPLICATES, event.subId())) {
            throw new IllegalStateException("application " + event.subId() + " has duplicates");
        }
        SagaRows.complete(connection, UUID.fromString(event.saga()));
    }
}
