package io.pacenote.tasks;

import java.util.List;

/**
 * Claims due rows by the SQL of whoever stores them; as a rule a method of a repository.
 *
 * @param <T> what the route gets as its body
 */
@FunctionalInterface
public interface DueTasks<T> {

    /**
     * Claims rows that are due, so that nobody else does before the lease ends: it sets when each is due again, and skips those
     * that another process is claiming ({@code for update skip locked}). The caller has begun a transaction for it.
     *
     * @param limit how many at the most
     * @param leaseMillis length of the lease, from now on
     */
    List<T> claim(int limit, long leaseMillis);
}
