/**
 * What every durable part of the platform needs of PostgreSQL: a schema of its own with its migrations, and a way to
 * wake a worker as soon as a transaction that made work for it has committed.
 */
@NullMarked
package io.pacenote.postgres;

import org.jspecify.annotations.NullMarked;
