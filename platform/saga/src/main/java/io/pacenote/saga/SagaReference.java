package io.pacenote.saga;

import java.sql.Types;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A saga as it is meant by who wants to join or end it.
 *
 * @param id of the saga
 * @param name that the saga has to have; null if nothing is claimed about it
 * @param businessKey that the saga has to have, where a name is claimed
 */
record SagaReference(
        UUID id, @Nullable String name, @Nullable String businessKey) {

    /** That no saga has, for a message of a kind that belongs to none. */
    private static final String NONE = "";

    /** Nothing is claimed: the id comes from our own tables. */
    static SagaReference of(UUID id) {
        return new SagaReference(id, null, null);
    }

    /** With what the exchange claims about the saga of this id, if anything, see {@link SagaExchange#CLAIMED_ID}. */
    static SagaReference of(UUID id, Exchange exchange) {
        String claimed = exchange.getProperty(SagaExchange.CLAIMED_ID, String.class);
        return id.toString().equalsIgnoreCase(claimed)
                ? new SagaReference(
                        id,
                        exchange.getProperty(SagaExchange.CLAIMED_NAME, NONE, String.class),
                        exchange.getProperty(SagaExchange.CLAIMED_KEY, NONE, String.class))
                : of(id);
    }

    /** Binds {@code :id} and what is claimed; with a type, or the driver would have a statement parsed again after each null. */
    JdbcClient.StatementSpec bindTo(JdbcClient.StatementSpec statement) {
        return statement
                .param("id", id)
                .param("claimed_name", name, Types.VARCHAR)
                .param("claimed_key", businessKey, Types.VARCHAR);
    }

    boolean isClaimed() {
        return name != null;
    }
}
