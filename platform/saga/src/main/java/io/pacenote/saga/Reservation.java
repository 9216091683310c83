package io.pacenote.saga;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;

/** What is known of a saga's end until its commit, and perhaps a thread that is kept to go on then. */
final class Reservation implements TransactionSynchronization {

    private final StepThreads threads;
    private final boolean hasThread;
    private final Offer offer;
    private Optional<SagaEnd> end = Optional.empty();

    private Reservation(StepThreads threads, boolean hasThread, Offer offer) {
        this.threads = threads;
        this.hasThread = hasThread;
        this.offer = offer;
    }

    static Reservation ofThread(StepThreads threads, Offer offer) {
        return new Reservation(threads, true, offer);
    }

    static Reservation ofNothing(StepThreads threads) {
        return new Reservation(threads, false, Offer.NONE);
    }

    /** What can be taken ahead for the thread. */
    Offer offer() {
        return offer;
    }

    void keep(Optional<SagaEnd> known) {
        end = known;
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            use();
        } else {
            release();
        }
    }

    /** Runs what has been taken, or lets others look for it. */
    void use() {
        Optional<DueStep> taken = end.flatMap(SagaEnd::taken);
        if (taken.isPresent()) {
            threads.execute(taken.get());
        } else {
            release();
            end.filter(SagaEnd::leavesWork).ifPresent(left -> threads.ring());
        }
    }

    void release() {
        if (hasThread) {
            threads.release();
        }
    }
}
