/**
 * What happens to an event that cannot be consumed, as route configurations that a route takes by name. None of them is
 * nameless: a nameless one would also catch the failures of transacted routes, and commit them.
 */
@NullMarked
package io.pacenote.messaging.failure;

import org.jspecify.annotations.NullMarked;
