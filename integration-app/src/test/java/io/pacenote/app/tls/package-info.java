/** Encryption by configuration alone: HTTP, PostgreSQL and Kafka. */
@NullMarked
package io.pacenote.app.tls;

import org.jspecify.annotations.NullMarked;
