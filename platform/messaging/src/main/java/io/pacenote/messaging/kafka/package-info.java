/**
 * How this platform uses Kafka: declared topics that are created at start, consumers that commit an offset only after the
 * route's transaction, and an allow-list of headers. Routes need say no more than topic and group.
 */
@NullMarked
package io.pacenote.messaging.kafka;

import org.jspecify.annotations.NullMarked;
