package io.pacenote.app.nemesis;

import java.util.HashSet;
import java.util.Set;

/** What belongs to some process for a limited time: steps of sagas, and calls that are being paid. */
final class Leases {

    private static final String HELD = """
            select string_agg(held, ' ') from (
                select 'step/' || saga_id || '/' || seq || '/' || lease as held from saga.saga_step where lease is not null
                union all
                select 'call/' || call_id || '/' || extract(epoch from lease_until) from nicecall_caller.call
                 where status = 'APPROVING' and lease_until is not null) as held
            """;

    private final PostgresServer server;

    Leases(PostgresServer server) {
        this.server = server;
    }

    /** What is held now; a lease that somebody else takes over, or that is given up, is another one or none. */
    Set<String> held() {
        Set<String> held = new HashSet<>(Set.of(server.query(HELD).split(" ")));
        held.remove("null");
        return held;
    }
}
