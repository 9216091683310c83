package io.pacenote.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A context that requests are forwarded to, with the addresses of its processes. */
final class Target {

    /** The one address of a Service stands for several processes: who was refused by one may reach the next. */
    private static final int FEWEST_TRIES = 2;

    private final String context;
    private final List<Address> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param addresses at least one */
    Target(String context, List<URI> addresses) {
        this.context = context;
        this.addresses = addresses.stream().map(Address::new).toList();
    }

    String context() {
        return context;
    }

    List<Address> addresses() {
        return addresses;
    }

    /**
     * The addresses to try one after the other: by turns, those that are ready first. The others come last instead of never, since
     * what is known of them may be out of date.
     */
    List<Address> inTurn() {
        List<Address> order = new ArrayList<>(addresses);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
        order.sort(Comparator.comparing(address -> !address.isReady()));
        while (order.size() < FEWEST_TRIES) {
            order.add(order.get(0));
        }
        return order;
    }
}
