package io.pacenote.messaging.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;

/** Camel's dev console {@code outbox}: what waits to be sent, and whether this process sends it. */
@DevConsole(
        group = OutboxDevConsole.GROUP,
        name = OutboxDevConsole.ID,
        displayName = OutboxDevConsole.TITLE,
        description = OutboxDevConsole.DESCRIPTION)
final class OutboxDevConsole extends AbstractDevConsole {

    static final String GROUP = "pacenote";
    static final String ID = "outbox";
    static final String TITLE = "Outbox";
    static final String DESCRIPTION = "Events that wait to be sent to Kafka";

    private final Outbox outbox;
    private final OutboxRelay relay;

    OutboxDevConsole(Outbox outbox, OutboxRelay relay) {
        super(GROUP, ID, TITLE, DESCRIPTION);
        this.outbox = outbox;
        this.relay = relay;
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        OutboxStats stats = outbox.stats();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pending", stats.pending());
        answer.put("oldestAgeMillis", stats.oldestAge().toMillis());
        answer.put("sendsHere", relay.isLeading());
        return answer;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        OutboxStats stats = outbox.stats();
        return "%d events wait, the oldest for %s; this process %s".formatted(
                stats.pending(), stats.oldestAge(), relay.isLeading() ? "sends them" : "does not send");
    }
}
