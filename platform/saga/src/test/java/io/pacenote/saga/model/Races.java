package io.pacenote.saga.model;

import io.pacenote.saga.model.Command.Kind;
import io.pacenote.saga.model.Outcome.Event;
import io.pacenote.saga.model.SagaTables.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets any two commands that are possible in the same world run at the same time: the second while the first is halted at
 * each of its stops. What comes of it must be what comes of one after the other.
 */
public final class Races {

    private final Explorer explored;
    private final Answers answers;
    private final Set<Race> seen = new HashSet<>();
    private int runs;

    private record Race(Rows rows, Command first, Command second) {}

    /** @param explored through all worlds */
    public Races(Explorer explored) {
        this.explored = explored;
        this.answers = explored.answers();
    }

    /** @throws BrokenLaw with the way to it */
    public Races run() {
        List<World> worlds = explored.worlds();
        for (int number = 0; number < worlds.size(); number++) {
            World world = worlds.get(number);
            List<Move> moves = explored.moves().of(world).stream()
                    .filter(move ->
                            move.command() != null && move.command().kind().canRace())
                    .toList();
            for (Move first : moves) {
                for (Move second : moves) {
                    if (first.hand() < 0 || first.hand() != second.hand()) {
                        tryOnce(number, new Race(world.rows(), first.command(), second.command()));
                    }
                }
            }
        }
        return this;
    }

    /** A first command that writes nothing leaves nothing behind that the second could miss. */
    private void tryOnce(int world, Race race) {
        Outcome first = answers.to(race.rows(), race.first());
        boolean writes = !first.rows().equals(race.rows()) || !first.events().isEmpty();
        if (!writes || !seen.add(race)) {
            return;
        }
        for (int stop = 1; stop <= first.stops(); stop++) {
            Together together = answers.tables().runTogether(race.rows(), race.first(), race.second(), stop);
            runs++;
            if (legal(race).noneMatch(together::equals)) {
                List<String> way = explored.wayTo(world);
                way.add("%s, at its stop %d beside %s -> %s".formatted(race.first(), stop, race.second(), together));
                throw new BrokenLaw(Law.CONCURRENT_IS_AS_ONE_AFTER_THE_OTHER, way);
            }
        }
    }

    private Stream<Together> legal(Race race) {
        Together reversed = inOrder(race.rows(), race.second(), race.first());
        return Stream.concat(
                inOrderPassingOver(race),
                Stream.of(new Together(
                        reversed.rows(), reversed.secondAnswer(), reversed.firstAnswer(), reversed.events())));
    }

    /** What passes over locked rows may find nothing, or take a step that was not due first; it looks again soon. */
    private Stream<Together> inOrderPassingOver(Race race) {
        Together inOrder = inOrder(race.rows(), race.first(), race.second());
        if (!race.second().kind().skipsLocked()) {
            return Stream.of(inOrder);
        }
        Outcome first = answers.to(race.rows(), race.first());
        Stream<Together> others = race.second().kind() == Kind.TAKE
                ? IntStream.rangeClosed(1, race.rows().steps().size())
                        .mapToObj(step -> inOrder(race.rows(), race.first(), Command.of(Kind.TAKE, step)))
                : Stream.empty();
        return Stream.concat(
                Stream.of(inOrder, new Together(first.rows(), first.answer(), Outcome.NOTHING, first.events())),
                others);
    }

    private Together inOrder(Rows rows, Command first, Command second) {
        Outcome before = answers.to(rows, first);
        Outcome after = answers.to(before.rows(), second.after(before));
        List<Event> events = after.rows().status() == null
                ? List.of()
                : Stream.concat(before.events().stream(), after.events().stream())
                        .toList();
        return new Together(after.rows(), before.answer(), after.answer(), events);
    }

    /** How many different pairs of commands met on different rows. */
    public int pairs() {
        return seen.size();
    }

    /** How often two ran, each pair once for each stop of the first. */
    public int runs() {
        return runs;
    }
}
