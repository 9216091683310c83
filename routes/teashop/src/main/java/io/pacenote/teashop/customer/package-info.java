/**
 * Who is told of an order on the phone, and what. The routes are written in YAML, {@code teashop/customer.camel.yaml} (spec 001-K5);
 * here is what they call.
 */
@NullMarked
package io.pacenote.teashop.customer;

import org.jspecify.annotations.NullMarked;
