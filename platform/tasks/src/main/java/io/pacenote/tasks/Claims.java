package io.pacenote.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/** Claims, each in a short transaction of its own. */
record Claims(TransactionOperations transactions, DueTasks<?> tasks, int limit, Duration lease) {

    /**
     * What has been claimed at a time.
     *
     * @param isFull whether there may be more
     * @param startBy when it has used up half of its lease, by {@link System#nanoTime}
     */
    record Batch(List<?> tasks, boolean isFull, long startBy) {

        static final Batch NONE = new Batch(List.of(), false, 0);

        boolean isStale() {
            return System.nanoTime() - startBy > 0;
        }
    }

    Batch next() {
        long startBy = System.nanoTime() + lease.toNanos() / 2;
        List<?> claimed =
                Objects.requireNonNull(transactions.execute(transaction -> tasks.claim(limit, lease.toMillis())));
        return new Batch(claimed, claimed.size() >= limit, startBy);
    }
}
