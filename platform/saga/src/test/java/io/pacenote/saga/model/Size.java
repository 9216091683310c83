package io.pacenote.saga.model;

import java.util.List;

/**
 * How much of the protocol is explored.
 *
 * @param steps that may join
 * @param hands how many steps workers have in hand at once, zombies included
 * @param attempts of a step before it is stuck
 * @param enlistments the ways to join
 */
public record Size(int steps, int hands, int attempts, List<Enlistment> enlistments) {

    @Override
    public String toString() {
        return "%d steps, %d hands, %d attempts, %d ways to join".formatted(steps, hands, attempts, enlistments.size());
    }
}
