package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.StepState;
import io.pacenote.saga.model.Command.Kind;
import io.pacenote.saga.model.Rows.StepRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All that can happen in a world: also what must be refused, and what comes too late. */
final class Moves {

    private static final List<Kind> ALWAYS =
            List.of(Kind.COMPLETE, Kind.COMPENSATE, Kind.OPERATOR_COMPENSATES, Kind.RETRY, Kind.EXPIRE, Kind.PURGE);

    private final Size size;

    Moves(Size size) {
        this.size = size;
    }

    List<Move> of(World world) {
        if (!world.hasSaga() && !world.isPurged()) {
            return size.enlistments().stream().map(Command::start).map(Move::of).toList();
        }
        List<Move> moves = new ArrayList<>();
        ALWAYS.forEach(kind -> moves.add(Move.of(Command.of(kind))));
        joins(world).forEach(enlistment -> moves.add(Move.of(Command.join(enlistment))));
        IntStream.rangeClosed(1, world.rows().steps().size())
                .forEach(step -> moves.add(Move.of(Command.of(Kind.SKIP, step))));
        moves.addAll(takes(world));
        moves.addAll(clock(world.rows()));
        for (int hand = 0; hand < world.hands().size(); hand++) {
            moves.addAll(of(hand, world.hands().get(hand)));
        }
        return moves;
    }

    /** However a step would join after the end, it is refused alike. */
    private List<Enlistment> joins(World world) {
        if (!world.is(SagaStatus.ACTIVE)) {
            return size.enlistments().subList(0, 1);
        }
        return world.effects().size() < size.steps() ? size.enlistments() : List.of();
    }

    private List<Move> takes(World world) {
        List<Move> takes = new ArrayList<>();
        if (world.hands().size() < size.hands()) {
            takes.add(Move.of(Command.of(Kind.COMPENSATE_AND_TAKE)));
            List<StepRow> steps = world.rows().steps();
            for (int step = 1; step <= steps.size(); step++) {
                if (steps.get(step - 1).due() == When.PAST) {
                    takes.add(Move.of(Command.of(Kind.TAKE, step)));
                }
            }
            if (takes.size() == 1) {
                takes.add(Move.of(Command.of(Kind.TAKE)));
            }
        }
        return takes;
    }

    private static List<Move> clock(Rows rows) {
        List<Move> moves = new ArrayList<>();
        for (int step = 1; step <= rows.steps().size(); step++) {
            StepRow row = rows.step(step);
            if (row.state() == StepState.PENDING && row.due() == When.AHEAD) {
                moves.add(Move.of(Command.of(Kind.STEP_COMES_DUE, step)));
            }
        }
        if (rows.deadline() == When.AHEAD) {
            moves.add(Move.of(Command.of(Kind.DEADLINE_PASSES)));
        }
        return moves;
    }

    /** An endpoint may fail before or after it has done its work; the worker cannot tell. */
    private static List<Move> of(int index, Hand hand) {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(Move.Act.DIE, index, null));
        moves.add(new Move(Move.Act.COMMAND, index, Command.report(Kind.FAILED, hand)));
        moves.add(new Move(Move.Act.COMMAND, index, Command.report(Kind.GIVE_BACK, hand)));
        if (hand.hasRun()) {
            moves.add(new Move(Move.Act.COMMAND, index, Command.report(Kind.DONE, hand)));
        } else {
            moves.add(new Move(Move.Act.RUN, index, null));
            moves.add(new Move(Move.Act.COMMAND, index, Command.report(Kind.DO_IN_ONE, hand)));
        }
        return moves;
    }
}
