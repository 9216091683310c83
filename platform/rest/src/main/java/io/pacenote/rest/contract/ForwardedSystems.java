package io.pacenote.rest.contract;

import java.util.Set;

/**
 * The systems whose requests this process forwards to those that run them. Declared as a bean by a gateway. Their paths are
 * treated like those of a system that runs here, but whoever declares it has the routes that take them.
 */
@FunctionalInterface
public interface ForwardedSystems {

    /** By name; none of them has a context in this process. */
    Set<String> names();
}
