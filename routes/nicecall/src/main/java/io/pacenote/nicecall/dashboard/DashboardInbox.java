package io.pacenote.nicecall.dashboard;

import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.messaging.inbox.InboxStatements;
import io.pacenote.nicecall.NicecallChannels;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.stereotype.Component;

/** What the dashboard has taken already, beside what it has made of it: an event is recorded exactly once there. */
@Component
final class DashboardInbox {

    private static final InboxStatements HSQLDB = new InboxStatements(
            """
            merge into inbox using (values (cast(? as varchar(100)), cast(? as varchar(200)))) as taken (consumer, event_id)
               on inbox.consumer = taken.consumer and inbox.event_id = taken.event_id
             when not matched then insert (consumer, event_id) values (taken.consumer, taken.event_id)
            """,
            "select event_id from inbox where consumer = ? and event_id = ?",
            "delete from inbox where consumer = ?");

    private final DashboardStore store;
    private final Inbox inbox;

    DashboardInbox(DashboardStore store, Inbox inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    IdempotentRepository repository() {
        return inbox.of(NicecallChannels.Dashboard.CONTEXT, store.jdbc(), HSQLDB);
    }
}
