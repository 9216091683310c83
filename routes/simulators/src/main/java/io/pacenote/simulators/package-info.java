/**
 * What the simulators of foreign services have in common, and their HTTP contract: they misbehave on demand, and never run in
 * production. Each simulator is a context of the system {@code simulators}, beside the port that it is the other side of.
 */
@NullMarked
package io.pacenote.simulators;

import org.jspecify.annotations.NullMarked;
