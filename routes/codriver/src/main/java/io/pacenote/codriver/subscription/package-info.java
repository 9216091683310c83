/** Takes applications for a subscription or for its end, and says what became of them. Starts and ends the saga. */
@NullMarked
package io.pacenote.codriver.subscription;

import org.jspecify.annotations.NullMarked;
