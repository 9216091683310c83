/** The customer's orders: placed, paid, shipped, cancelled. Frame of the saga. */
@NullMarked
package io.pacenote.teashop.order;

import org.jspecify.annotations.NullMarked;
