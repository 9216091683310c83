/**
 * The context {@code gateway}, the one way in (spec 0.6 N-4): takes requests for systems that other processes run, and forwards
 * each to the context that owns its path by the contract. It decides nothing about a flow and keeps nothing.
 */
@NullMarked
package io.pacenote.gateway;

import org.jspecify.annotations.NullMarked;
