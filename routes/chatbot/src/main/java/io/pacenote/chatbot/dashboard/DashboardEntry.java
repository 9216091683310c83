package io.pacenote.chatbot.dashboard;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard knows of a train, or of a product (spec 002-F11). Each kind of event fills fields of its own, and what an event
 * says only replaces what is older, so their order and their repetition make no difference.
 *
 * @param key of the train or the product
 * @param trainId null in the entry of a product
 * @param productId null while nothing tells
 * @param questionCnt the most questions that the train has told of
 * @param requestCnt the most approved requests that the train has told of
 * @param marketerId who has the product; null if nobody, and in the entry of a train
 * @param patched the version of the marketing data that this is from
 */
record DashboardEntry(
        String key,
        @Nullable Long trainId,
        @Nullable String productId,
        int questionCnt,
        int requestCnt,
        @Nullable String marketerId,
        long patched) {

    /** An order for those who disagree about what never changes. */
    private static final Comparator<@Nullable String> TEXTS = Comparator.nullsFirst(Comparator.naturalOrder());

    /** One of which nothing is known yet. */
    static DashboardEntry of(String key) {
        return new DashboardEntry(key, null, null, 0, 0, null, Long.MIN_VALUE);
    }

    /** Counts only rise, so of two tellings the higher numbers are the newer ones (spec 002, 3.6.5). */
    DashboardEntry trained(long train, @Nullable String product, int questions, int requests) {
        return new DashboardEntry(
                key,
                train,
                greater(productId, product),
                Math.max(questionCnt, questions),
                Math.max(requestCnt, requests),
                marketerId,
                patched);
    }

    /** The newest version says who has the product; of two with the same version, the same one whichever comes first. */
    DashboardEntry patched(String product, @Nullable String marketer, long version) {
        boolean newer = version > patched || (version == patched && TEXTS.compare(marketer, marketerId) > 0);
        return newer ? new DashboardEntry(key, trainId, product, questionCnt, requestCnt, marketer, version) : this;
    }

    private static @Nullable String greater(@Nullable String one, @Nullable String other) {
        return TEXTS.compare(one, other) >= 0 ? one : other;
    }
}
