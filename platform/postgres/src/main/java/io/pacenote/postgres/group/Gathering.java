package io.pacenote.postgres.group;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a group, and who of them leads the next one. Whoever leads waits a little for half of those who were
 * there lately: they are released together and soon come back, and an fsync takes its time however many it is for. Without
 * that the first to come back would leave with a small group, and all others would wait for its fsync, too. The other half
 * computes while this one is written; with all of them in one group either the processors or the disk would stand still.
 */
final class Gathering {

    /** While one waits for its fsync, the other executes. */
    static final int LEADERS = 2;

    /** Bounds what one failure sends back. */
    private static final int LARGEST_GROUP = 64;

    /** Nobody waits for more: what a group costs by itself is little for each of so many. */
    private static final int ENOUGH = LARGEST_GROUP / 2;

    /** Nobody waits in a smaller crowd: two who take turns are as fast as a group of two. */
    private static final int WORTH_WAITING_FOR = 4;

    /** How fast is forgotten what was usual: a part of it with each group. */
    private static final int MEMORY = 16;

    private final long longestWaitNanos;
    private final Deque<Member> waiting = new ArrayDeque<>();
    private int leaders;
    private int underWay;
    private int usualCrowd;
    private long usualNanos;
    private @Nullable Thread collector;

    /** @param longestWait of who leads, as groups seem to take long when a database has not answered for a while */
    Gathering(Duration longestWait) {
        this.longestWaitNanos = longestWait.toNanos();
    }

    synchronized void join(Member member) {
        waiting.add(member);
        usualCrowd = Math.max(usualCrowd, crowd());
        if (collector != null && isComplete()) {
            LockSupport.unpark(collector);
        }
    }

    /**
     * Waits for others, at most half of what it takes to write a group; not if it is interrupted.
     *
     * @return whom the calling thread has to write, and to say so by {@link #written}; empty if others lead, or if nobody
     *     waits
     */
    List<Member> nextGroup() {
        if (!canCollect()) {
            return List.of();
        }
        long until = System.nanoTime() + longestWait();
        long left = until - System.nanoTime();
        while (left > 0 && !isComplete() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = until - System.nanoTime();
        }
        return leave();
    }

    /** The second leader takes no small group: he would wait for the first one's fsync all the same. */
    private synchronized boolean canCollect() {
        boolean isFree = collector == null && leaders < LEADERS && !waiting.isEmpty();
        if (!isFree || leaders > 0 && !isComplete()) {
            return false;
        }
        collector = Thread.currentThread();
        return true;
    }

    private synchronized long longestWait() {
        return Math.min(usualNanos / 2, longestWaitNanos);
    }

    private synchronized boolean isComplete() {
        return waiting.size() >= wanted();
    }

    private int wanted() {
        return usualCrowd < WORTH_WAITING_FOR ? 1 : Math.min((usualCrowd + 1) / 2, ENOUGH);
    }

    private int crowd() {
        return waiting.size() + underWay;
    }

    /** In their order; of two units about the same the later one waits for the next group. */
    private synchronized List<Member> leave() {
        collector = null;
        usualCrowd = Math.max(crowd(), usualCrowd - usualCrowd / MEMORY - 1);
        List<Member> group = new ArrayList<>();
        Set<Object> subjects = new HashSet<>();
        while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
            List<Object> next = waiting.element().unit().subjects();
            if (!Collections.disjoint(subjects, next)) {
                break;
            }
            subjects.addAll(next);
            group.add(waiting.remove());
        }
        leaders++;
        underWay += group.size();
        return group;
    }

    /**
     * Whoever cannot lead parks; so who has led wakes the first of those who wait.
     *
     * @param nanos that it took
     */
    synchronized void written(List<Member> group, long nanos) {
        leaders--;
        underWay -= group.size();
        usualNanos += (nanos - usualNanos) / MEMORY;
        @Nullable Member next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }
}
