/**
 * Chooses which bounded contexts this process runs, and stops and starts them while it runs.
 *
 * <p>A context is a package. What lies in it is loaded together or not at all, its routes form one Camel route group,
 * and it owns one database schema.
 */
@NullMarked
package io.pacenote.contexts;

import org.jspecify.annotations.NullMarked;
