/**
 * Sends an event if, and only if, the transaction that caused it commits: the event is a row of {@code messaging.outbox}
 * first, and one relay per database carries the rows to Kafka in order (Transactional Outbox).
 */
@NullMarked
package io.pacenote.messaging.outbox;

import org.jspecify.annotations.NullMarked;
