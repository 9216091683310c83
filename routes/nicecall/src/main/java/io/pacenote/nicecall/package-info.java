/**
 * System 003, driver calls: a customer calls for a driver and pays beforehand; drivers of the area race for the call. Read
 * {@link io.pacenote.nicecall.caller.CallerRoutes} first.
 */
@NullMarked
package io.pacenote.nicecall;

import org.jspecify.annotations.NullMarked;
