package io.pacenote.saga;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.jdbc.core.JdbcTemplate;

/** What compensations and completions of all processes did, in the order in which they began. */
public class Journal {

    static final String THREAD = "thread";

    private final JdbcTemplate jdbc;
    private final Map<String, Consumer<Message>> interventions = new ConcurrentHashMap<>();

    Journal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Called by routes: a booking is a business change in the caller's transaction. */
    public void book(Exchange exchange) {
        exchange.setProperty(THREAD, Thread.currentThread());
        Message message = exchange.getMessage();
        jdbc.update("insert into trip.booking values (?, ?)", sagaId(message), message.getHeader("seat"));
    }

    public void failOnDemand(Exchange exchange) {
        if (exchange.getMessage().getHeader("fail") != null) {
            throw new IllegalStateException("no seats left");
        }
    }

    public void undo(Exchange exchange) {
        write("undo", exchange.getMessage());
    }

    public void confirm(Exchange exchange) {
        write("confirm", exchange.getMessage());
    }

    /** The first time, this never ends. */
    public void hangOnce(Exchange exchange) throws InterruptedException {
        write("undo", exchange.getMessage());
        if (of(sagaId(exchange.getMessage())).size() == 1) {
            new CountDownLatch(1).await();
        }
    }

    private void write(String what, Message message) {
        jdbc.update(
                "insert into trip.journal (saga_id, what, seat, process) values (?, ?, ?, ?)",
                sagaId(message),
                what,
                message.getHeader("seat"),
                ProcessHandle.current().pid());
        interventions.getOrDefault(sagaId(message), nothing -> {}).accept(message);
    }

    /** Runs this in each compensation and completion of the saga in this process. */
    void intervene(String sagaId, Consumer<Message> intervention) {
        interventions.put(sagaId, intervention);
    }

    /** Such as {@code [undo 2A, undo 1A]}. */
    List<String> of(String sagaId) {
        return jdbc.queryForList(
                "select what || ' ' || seat from trip.journal where saga_id = ? order by id", String.class, sagaId);
    }

    private static String sagaId(Message message) {
        return message.getHeader(Exchange.SAGA_LONG_RUNNING_ACTION, String.class);
    }
}
