/** Payments of calls: approved once for each call, and given back when the call comes to nothing. */
@NullMarked
package io.pacenote.nicecall.payment;

import org.jspecify.annotations.NullMarked;
