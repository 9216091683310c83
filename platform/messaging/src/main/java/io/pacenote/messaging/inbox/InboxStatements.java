package io.pacenote.messaging.inbox;

/**
 * How a database says what an inbox does. Each statement has the consumer as its first parameter.
 *
 * @param add adds an event, the second parameter, unless it is there; its update count tells
 * @param find finds an event, the second parameter, and gives its id
 * @param clear forgets all events
 */
public record InboxStatements(String add, String find, String clear) {

    /** Not insert-and-catch: PostgreSQL would abort the whole transaction on a duplicate key. */
    static final InboxStatements POSTGRESQL = new InboxStatements(
            "insert into messaging.inbox (consumer, event_id) values (?, ?) on conflict do nothing",
            "select event_id from messaging.inbox where consumer = ? and event_id = ?",
            "delete from messaging.inbox where consumer = ?");
}
