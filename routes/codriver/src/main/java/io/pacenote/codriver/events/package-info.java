/** The events of codriver: all that its contexts know of each other (spec 000, 1.4). */
@NullMarked
package io.pacenote.codriver.events;

import org.jspecify.annotations.NullMarked;
