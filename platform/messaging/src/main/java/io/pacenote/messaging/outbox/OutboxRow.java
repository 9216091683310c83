package io.pacenote.messaging.outbox;

/**
 * A row of the outbox.
 *
 * @param id its place in the order of sending
 * @param content what is to be sent
 */
record OutboxRow(long id, OutgoingRecord content) {}
