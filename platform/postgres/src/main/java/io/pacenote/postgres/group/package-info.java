/** Group commit: what several callers write at the same time is written in batches and committed once. */
@NullMarked
package io.pacenote.postgres.group;

import org.jspecify.annotations.NullMarked;
