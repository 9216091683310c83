/** What the contexts of nicecall tell each other: the published language. */
@NullMarked
package io.pacenote.nicecall.events;

import org.jspecify.annotations.NullMarked;
