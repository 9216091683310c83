/**
 * Takes request bodies in without a thread that waits for them: a client that sends slowly holds a connection and what it
 * has sent so far, and nothing that others need.
 */
@NullMarked
package io.pacenote.rest.body;

import org.jspecify.annotations.NullMarked;
