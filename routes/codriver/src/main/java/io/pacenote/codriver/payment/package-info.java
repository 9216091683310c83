/** Charges members for their applications, once, through the payment service provider, and gives the money back. */
@NullMarked
package io.pacenote.codriver.payment;

import org.jspecify.annotations.NullMarked;
