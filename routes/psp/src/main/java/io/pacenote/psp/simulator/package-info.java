/**
 * A payment service provider to develop and test against, never for production. It keeps a durable ledger of its own, so
 * that "charged once" can be checked from outside, and it misbehaves on demand.
 */
@NullMarked
package io.pacenote.psp.simulator;

import org.jspecify.annotations.NullMarked;
