package io.pacenote.saga.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Goes back along fair moves from the worlds in which all is settled; a world it does not come to has no future. */
final class Liveness {

    private final List<List<Integer>> sources = new ArrayList<>();

    void add(int from, int to) {
        while (sources.size() <= Math.max(from, to)) {
            sources.add(new ArrayList<>());
        }
        sources.get(to).add(from);
    }

    OptionalInt firstWithoutFuture(int worlds, IntPredicate isSettled) {
        BitSet saved = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int world = 0; world < worlds; world++) {
            if (isSettled.test(world)) {
                saved.set(world);
                open.add(world);
            }
        }
        while (!open.isEmpty()) {
            int world = open.remove();
            List<Integer> before = world < sources.size() ? sources.get(world) : List.of();
            for (int source : before) {
                if (!saved.get(source)) {
                    saved.set(source);
                    open.add(source);
                }
            }
        }
        int first = saved.nextClearBit(0);
        return first < worlds ? OptionalInt.of(first) : OptionalInt.empty();
    }
}
