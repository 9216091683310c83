package io.pacenote.saga;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this process may claim in the transaction that makes a compensation due, which saves a look for it and a commit: steps
 * of these participants, by these endpoints. Should that transaction take its change back without telling, such as by a
 * savepoint, the compensation finds at its end that it has no lease, and takes back what it did.
 *
 * @param participants whose steps it does
 * @param endpoints compensations that are one transaction, report included
 * @param length of the lease
 * @param lease of what is claimed
 */
record EagerClaim(Collection<String> participants, Collection<String> endpoints, Duration length, UUID lease) {

    /** Nothing is claimed. */
    static final EagerClaim NONE = new EagerClaim(List.of(), List.of(), Duration.ZERO, new UUID(0, 0));

    JdbcClient.StatementSpec bindTo(JdbcClient.StatementSpec statement) {
        return statement
                .param("participants", participants.toArray(String[]::new))
                .param("endpoints", endpoints.toArray(String[]::new))
                .param("lease_ms", length.toMillis())
                .param("new_lease", lease);
    }
}
