package io.pacenote.nicecall.dashboard;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.ReceivedEvent;
import io.pacenote.messaging.projection.InPlaceProjection;
import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.nicecall.events.CallMade;
import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.nicecall.events.NicecallEvent;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of all calls, a row for each event (spec 003-F8, F12). */
@Component
public class Dashboard implements InPlaceProjection {

    /** As in the bodies of the events (spec §0.3). */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.systemDefault());

    /**
     * One that meets another transaction with the same event waits for it, then changes the row instead of adding a second one.
     */
    private static final String MERGE = """
            merge into record using (values (cast(? as varchar(200)), cast(? as bigint),
                                             cast(? as timestamp(9) with time zone),
                                             cast(? as varchar(14)), cast(? as varchar(100)), cast(? as longvarchar),
                                             cast(? as varchar(20)), cast(? as varchar(20)),
                                             cast(? as varchar(50))))
               as e (event_id, call_id, event_time, happened_at, event, description, extra_id_name, extra_id_value,
                     mobile)
               on record.event_id = e.event_id
             when matched then update
              set record.call_id = e.call_id, record.event_time = e.event_time,
                  record.happened_at = e.happened_at, record.event = e.event, record.description = e.description,
                  record.extra_id_name = e.extra_id_name, record.extra_id_value = e.extra_id_value,
                  record.mobile = e.mobile
             when not matched then
              insert (event_id, call_id, event_time, happened_at, event, description, extra_id_name, extra_id_value,
                      mobile)
              values (e.event_id, e.call_id, e.event_time, e.happened_at, e.event, e.description, e.extra_id_name,
                      e.extra_id_value, e.mobile)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    Dashboard(DashboardStore store) {
        this.jdbc = store.jdbc();
        this.transaction = new TransactionTemplate(store.transactionManager());
    }

    @Override
    public String name() {
        return NicecallChannels.Dashboard.CONTEXT;
    }

    @Override
    public List<String> topics() {
        return List.of(NicecallChannels.TOPIC);
    }

    @Override
    public boolean takes(Event event) {
        return event instanceof NicecallEvent;
    }

    @Override
    public void merge(List<ReceivedEvent> events) {
        transaction.executeWithoutResult(status -> events.forEach(this::record));
    }

    /** Policy inputRecord (spec 003, 4.4). Runs in the transaction of its route. */
    public void input(Exchange received) {
        record(EventDecoder.receivedEvent(received));
    }

    private void record(ReceivedEvent received) {
        NicecallEvent event = (NicecallEvent) received.event();
        Description description = DescriptionPolicy.describe(event);
        jdbc.update(
                MERGE,
                received.id(),
                event.callId(),
                received.time().atOffset(ZoneOffset.UTC),
                TIMESTAMP.format(received.time()),
                received.type(),
                description.text(),
                description.extraIdName(),
                String.valueOf(description.extraIdValue()),
                customer(event));
    }

    /** The customer's phone, as those events tell it that only caller publishes; null with the others. */
    private static @Nullable String customer(NicecallEvent event) {
        if (event instanceof CallMade made) {
            return made.mobile();
        }
        return event instanceof CallPayed payed ? payed.mobile() : null;
    }
}
