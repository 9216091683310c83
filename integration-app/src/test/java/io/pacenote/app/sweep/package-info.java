/**
 * The exhaustive crash sweep: a flow is run once to number its effects, and then once for each effect, halted right before
 * and right after it; the restarted application must come to rest with all invariants kept.
 */
@NullMarked
package io.pacenote.app.sweep;

import org.jspecify.annotations.NullMarked;
