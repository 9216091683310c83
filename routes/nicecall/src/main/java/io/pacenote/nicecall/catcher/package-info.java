/** Drivers and the calls they race for: offered within the service area, caught by one of them. */
@NullMarked
package io.pacenote.nicecall.catcher;

import org.jspecify.annotations.NullMarked;
