/**
 * What could not be consumed or sent: kept in {@code messaging.dead_letter}, copied to topic {@code <topic>.dlt}, inspected and
 * sent again by an operator (Dead Letter Channel).
 */
@NullMarked
package io.pacenote.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
