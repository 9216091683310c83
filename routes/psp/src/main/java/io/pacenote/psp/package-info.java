/**
 * The port to the payment service provider: take money, give it back, and ask what became of a payment.
 *
 * <p>A provider can be slow, unreachable, or answer into a cut connection, so every outcome says whether it is certain.
 * A payment's {@link io.pacenote.psp.Charge} is its life at the provider. The payment's reference is the provider's idempotency key: repeating a call that ended in doubt is harmless.
 */
@NullMarked
package io.pacenote.psp;

import org.jspecify.annotations.NullMarked;
