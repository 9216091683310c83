package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through all worlds, the nearest first, so that what breaks a law is found on a shortest way. */
public final class Explorer {

    private final Answers answers;
    private final Moves moves;
    private final Map<World, Integer> numbers = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Liveness liveness = new Liveness();
    private long transitions;

    /** How a world was first come to; the first world has no move. */
    private record Arrival(World world, int from, @Nullable Move move) {}

    public Explorer(SagaTables tables, Size size) {
        this.answers = new Answers(tables);
        this.moves = new Moves(size);
    }

    /** @throws BrokenLaw with the way to it */
    public Explorer explore() {
        arrive(World.BEGINNING, 0, null);
        for (int number = 0; number < arrivals.size(); number++) {
            World world = arrivals.get(number).world();
            for (Move move : moves.of(world)) {
                follow(number, world, move);
            }
        }
        liveness.firstWithoutFuture(arrivals.size(), this::isSettled).ifPresent(number -> {
            throw new BrokenLaw(Law.EVERY_ENDED_SAGA_CAN_FINISH, wayTo(number));
        });
        return this;
    }

    /** An active saga without a deadline waits for its routes as long as they like. */
    private boolean isSettled(int number) {
        World world = arrivals.get(number).world();
        return world.isOver()
                || !world.hasSaga()
                || world.is(SagaStatus.ACTIVE) && world.rows().deadline() == When.NEVER;
    }

    private void follow(int from, World world, Move move) {
        @Nullable Outcome outcome = move.command() == null ? null : answers.to(world.rows(), move.command());
        Transition transition = new Transition(world, move, outcome, world.after(move, outcome));
        transitions++;
        Optional<Law> broken = TransitionLaws.brokenBy(transition).or(() -> StateLaws.brokenBy(transition.after()));
        if (broken.isPresent()) {
            List<String> way = wayTo(from);
            way.add(line(move, transition.after()));
            throw new BrokenLaw(broken.get(), way);
        }
        int to = arrive(transition.after(), from, move);
        if (move.isFair()) {
            liveness.add(from, to);
        }
    }

    private int arrive(World world, int from, @Nullable Move move) {
        @Nullable Integer known = numbers.putIfAbsent(world, arrivals.size());
        if (known == null) {
            arrivals.add(new Arrival(world, from, move));
            return arrivals.size() - 1;
        }
        return known;
    }

    List<String> wayTo(int number) {
        List<String> way = new ArrayList<>();
        for (int at = number;
                arrivals.get(at).move() != null;
                at = arrivals.get(at).from()) {
            way.add(0, line(arrivals.get(at).move(), arrivals.get(at).world()));
        }
        return way;
    }

    private static String line(Move move, World after) {
        return "%s -> %s".formatted(move, after);
    }

    Answers answers() {
        return answers;
    }

    Moves moves() {
        return moves;
    }

    /** All worlds that can be come to; their index is their number. */
    List<World> worlds() {
        return arrivals.stream().map(Arrival::world).toList();
    }

    public int states() {
        return arrivals.size();
    }

    public long transitions() {
        return transitions;
    }

    /** How many of the transitions were run on the database; the others ask it nothing, or the same again. */
    public int runs() {
        return answers.runs();
    }
}
