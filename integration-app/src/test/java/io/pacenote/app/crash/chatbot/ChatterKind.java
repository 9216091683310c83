package io.pacenote.app.crash.chatbot;

import io.pacenote.app.crash.ClientKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kinds of users, some of whom a marketer takes care of. No provider takes part, so none of them is in trouble with it. */
public enum ChatterKind implements ClientKind<ChatterKind.Step> {
    /** Asks again and again, and several things at once. */
    CURIOUS(Step.ASK, Step.ASK, Step.ASK_AT_ONCE),
    /** Presses each button twice. */
    IMPATIENT(Step.ASK_TWICE, Step.WISH_TWICE),
    /** Wishes what is possible. */
    MODEST(Step.ASK, Step.WISH),
    /** Wishes the impossible. */
    REFUSED(Step.WISH_IMPOSSIBLE),
    /** Wishes the impossible after what is possible, before anybody has decided on that. */
    GREEDY(Step.WISH, Step.WISH_IMPOSSIBLE),
    /** Wishes what is possible after the impossible. */
    INSISTENT(Step.WISH_IMPOSSIBLE, Step.CHANGE_WISH),
    /** An operator undoes his request, if that is not decided before. */
    UNDONE(Step.WISH, Step.UNDO),
    /** A marketer asks who has searched the product, and recommends it. */
    FOUND(Step.ASK, Step.TAKE_OVER, Step.RECOMMEND_TWICE),
    /** A marketer knows him; another one takes over, and recommends by that. */
    KNOWN(Step.WISH, Step.TAKE_OVER_BY_NAME, Step.HAND_ON_AND_RECOMMEND);

    /** What a user, a marketer or an operator does; before, the user searches a product. */
    public enum Step {
        SEARCH,
        ASK,
        ASK_TWICE,
        ASK_AT_ONCE,
        WISH,
        WISH_TWICE,
        WISH_IMPOSSIBLE,
        CHANGE_WISH,
        UNDO,
        TAKE_OVER,
        TAKE_OVER_BY_NAME,
        RECOMMEND_TWICE,
        HAND_ON_AND_RECOMMEND
    }

    private final List<Step> steps;

    ChatterKind(Step... steps) {
        this.steps = Stream.concat(Stream.of(Step.SEARCH), Stream.of(steps)).toList();
    }

    /** All kinds in turn. */
    static ChatterKind of(long number) {
        return values()[(int) (number % values().length)];
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public Map<String, Object> fault() {
        return Map.of();
    }

    @Override
    public String nameOf(long number) {
        return "chatter-" + number;
    }
}
