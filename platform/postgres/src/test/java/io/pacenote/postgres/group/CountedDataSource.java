package io.pacenote.postgres.group;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts transactions, each of which takes a connection, and breaks one if it is told to. */
final class CountedDataSource extends DelegatingDataSource {

    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicBoolean breaks = new AtomicBoolean();
    private final AtomicBoolean breaksAtClose = new AtomicBoolean();

    CountedDataSource(DataSource target) {
        super(target);
    }

    int transactions() {
        return transactions.get();
    }

    /** What is executed next comes through with its commit, but nobody is told. */
    void breakAfterNextFlight() {
        breaks.set(true);
    }

    void breakAtNextClose() {
        breaksAtClose.set(true);
    }

    /** Refuses who is interrupted, as a pool does where he has to wait. */
    @Override
    public Connection getConnection() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("interrupted");
        }
        transactions.incrementAndGet();
        return brittle(Connection.class, super.getConnection(), Map.of("close", breaksAtClose));
    }

    /** @param breaking methods that throw after they have been called, if they are to */
    private <T> T brittle(Class<T> type, T target, Map<String, AtomicBoolean> breaking) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (breaking.getOrDefault(method.getName(), new AtomicBoolean())
                            .getAndSet(false)) {
                        throw new SQLException("the connection broke");
                    }
                    return answer instanceof PreparedStatement statement
                            ? brittle(PreparedStatement.class, statement, Map.of("execute", breaks))
                            : answer;
                }));
    }
}
