package io.pacenote.saga;

import io.pacenote.postgres.group.GroupCommit;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Books like {@link Journal}, with the commit of a group. */
public class Cabins {

    private final GroupCommit group;

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
}
