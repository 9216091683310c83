/** The orders that have reached a store: received once they are paid, shipped by the seller or at once, or cancelled. */
@NullMarked
package io.pacenote.teashop.store;

import org.jspecify.annotations.NullMarked;
