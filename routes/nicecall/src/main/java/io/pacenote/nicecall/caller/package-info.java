/** The customer's calls: made, paid, cancelled or denied. Frame of the saga. */
@NullMarked
package io.pacenote.nicecall.caller;

import org.jspecify.annotations.NullMarked;
