package io.pacenote.rest.sample.thing;

import java.sql.SQLException;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Fails in every way that a route can fail in. */
@Component
public class Failures {

    private static final Map<String, Exception> KNOWN = Map.of(
            "bug", new IllegalStateException("select password from io.pacenote.Secret where token = 'hunter2'"),
            "no-transaction", new CannotCreateTransactionException("jdbc:postgresql://secret-host/db refused"),
            "commit-lost", new IllegalArgumentException(new SQLException("connection closed", "08006")),
            "rollback-impossible", new IllegalStateException(new SQLException("Connection is closed")),
            "lock", new SQLException("could not obtain lock on relation sample", "55P03"),
            "optimistic", new OptimisticLockingFailureException("version 7 of io.pacenote.Secret"));

    private final JdbcClient jdbc;

    Failures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void fail(@Header("how") String how) throws Exception {
        if ("connection-cut".equals(how)) {
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
        }
        throw KNOWN.get(how);
    }
}
