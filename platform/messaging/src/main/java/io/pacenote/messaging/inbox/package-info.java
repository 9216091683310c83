/** Lets an event take effect once per consumer, however often it is delivered (Idempotent Consumer). */
@NullMarked
package io.pacenote.messaging.inbox;

import org.jspecify.annotations.NullMarked;
