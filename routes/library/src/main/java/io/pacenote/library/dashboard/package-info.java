/**
 * Shows users what they have on loan and what their late fees add up to. It follows the events of the other contexts and is
 * query-only (spec 004-F6, F7, N7).
 */
@NullMarked
package io.pacenote.library.dashboard;

import org.jspecify.annotations.NullMarked;
