package io.pacenote.saga;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this process can take in the statement that makes a compensation due, which saves the look for it.
 *
 * @param participants whose work it does
 * @param endpoints that it may call ahead
 * @param length of a lease
 * @param lease of what is taken; null if nothing is to be
 */
record Offer(
        Collection<String> participants,
        Collection<String> endpoints,
        Duration length,
        @Nullable UUID lease) {

    /** Nothing is taken ahead. */
    static final Offer NONE = new Offer(List.of(), List.of(), Duration.ZERO, null);

    private static final String IS_TAKEN = """
            next.lease is not null and t.context = any (offer.participants)
                           and t.compensate_uri = any (offer.endpoints)""";

    /**
     * Makes the steps of {@code next (saga_id, seq, lease)} due, and takes those that are on offer, with its {@link
     * #parameters}. The lease begins now, however long ago the transaction began.
     */
    static final String DUE = """
            due as (
                update saga.saga_step t
                   set state = 'PENDING',
                       attempts = t.attempts + (%1$s)::int,
                       lease = case when %1$s then next.lease end,
                       next_attempt_at = case when %1$s then clock_timestamp() + offer.length else now() end
                  from next, (select ?::text[] as participants, ?::text[] as endpoints, ? * interval '1 ms' as length) offer
                 where t.saga_id = next.saga_id and t.seq = next.seq
             returning t.saga_id, t.seq, true as compensates, t.context, t.compensate_uri as uri, t.options, t.attempts, t.lease)""".formatted(IS_TAKEN);

    /** What {@code due} says of a step; of one that is taken also which compensations are to follow it, at most a few. */
    static final String STEP = """
            due.seq, due.compensates, due.context, due.uri, due.options, due.attempts, due.lease,
                   case when due.lease is not null then (
                       select array_agg(array[t.seq::text, t.context, t.compensate_uri, t.options::text])
                         from saga.saga_step t
                        where t.saga_id = due.saga_id and t.seq between due.seq - %d and due.seq - 1
                          and t.state = 'JOINED' and t.compensate_uri is not null) end as followers""".formatted(DueStep.MOST_FOLLOWERS);

    /** Those of several offers of this process; their leases apart. */
    static Object[] parameters(Collection<Offer> offers) {
        Offer any = offers.stream()
                .filter(offer -> offer.lease() != null)
                .findFirst()
                .orElse(NONE);
        return new Object[] {
            any.participants().toArray(String[]::new),
            any.endpoints().toArray(String[]::new),
            any.length().toMillis()
        };
    }
}
