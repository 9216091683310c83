package io.pacenote.saga;

import io.pacenote.postgres.group.GroupCommit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Books like {@link Journal}, with the commit of a group. */
public class Cabins {

    private final GroupCommit group;
    private final Map<String, Runnable> interventions = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    Cabins(GroupCommit group) {
        this.group = group;
    }

    /** Called by routes. */
    public void book(Exchange exchange) {
        exchange.setProperty(Journal.THREAD, Thread.currentThread());
        Message message = exchange.getMessage();
        group.write(
                "insert into trip.booking values (?, ?)",
                message.getHeader(Exchange.SAGA_LONG_RUNNING_ACTION),
                message.getHeader("seat"));
    }

    /** Called by routes; fails as often as it is told to. */
    public void undo(Exchange exchange) {
        Message message = exchange.getMessage();
        String seat = message.getHeader("seat", String.class);
        note("undo", message);
        Optional.ofNullable(interventions.remove(seat)).ifPresent(Runnable::run);
        if (failures.getOrDefault(seat, new AtomicInteger()).getAndDecrement() > 0) {
            throw new IllegalStateException("not yet");
        }
    }

    /** Called by routes. */
    public void confirm(Exchange exchange) {
        note("confirm", exchange.getMessage());
    }

    private void note(String what, Message message) {
        group.write(
                "insert into trip.journal (saga_id, what, seat, process) values (?, ?, ?, ?)",
                message.getHeader(Exchange.SAGA_LONG_RUNNING_ACTION),
                what,
                message.getHeader("seat"),
                ProcessHandle.current().pid());
    }

    /** Runs this in the next compensation of the seat. */
    void beforeUndo(String seat, Runnable intervention) {
        interventions.put(seat, intervention);
    }

    void failToUndo(String seat, int times) {
        failures.put(seat, new AtomicInteger(times));
    }
}
