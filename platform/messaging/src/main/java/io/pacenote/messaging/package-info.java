/**
 * Events between bounded contexts: what an event is, how it is written as a Kafka record and how a record is read back.
 *
 * <p>An event leaves through the {@linkplain io.pacenote.messaging.outbox outbox} in the transaction that caused it, and
 * takes effect once per consumer by the {@linkplain io.pacenote.messaging.inbox inbox}, under the named {@linkplain
 * io.pacenote.messaging.failure failure policies}.
 */
@NullMarked
package io.pacenote.messaging;

import org.jspecify.annotations.NullMarked;
