/**
 * Read models made of events. Each event is merged into the row of its business case so that order, repetition and crashes
 * change nothing, and a read model can be made again from the topics while it keeps serving.
 */
@NullMarked
package io.pacenote.messaging.projection;

import org.jspecify.annotations.NullMarked;
