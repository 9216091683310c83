package io.pacenote.app.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that can be repeated: {@code -Dpacenote.fuzz.seed=…} with the number that a run has printed. */
final class Dice {

    private static final long SEED = Long.getLong("pacenote.fuzz.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    Dice() {
        System.out.printf("fuzz: repeat with -Dpacenote.fuzz.seed=%d%n", SEED);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> some(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    boolean heads() {
        return random.nextBoolean();
    }

    long number(long from, long to) {
        return from == to ? from : random.nextLong(from, to);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
