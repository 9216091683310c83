/** Takes the payment of each order once, through the payment service provider, and gives it back when the order comes to nothing. */
@NullMarked
package io.pacenote.teashop.pay;

import org.jspecify.annotations.NullMarked;
