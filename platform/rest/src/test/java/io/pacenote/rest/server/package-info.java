/** Turns of requests, without any server. */
@NullMarked
package io.pacenote.rest.server;

import org.jspecify.annotations.NullMarked;
