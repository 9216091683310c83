/**
 * A real PostgreSQL and a real Kafka broker inside the process, so that one command starts the platform and every test
 * meets the engines of production. Not part of the production jar.
 */
@NullMarked
package io.pacenote.engines;

import org.jspecify.annotations.NullMarked;
