package io.pacenote.postgres.group;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts commits, and breaks one, or a close, if it is told to. */
final class CountedDataSource extends DelegatingDataSource {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicBoolean breaks = new AtomicBoolean();
    private final AtomicBoolean breaksAtClose = new AtomicBoolean();

    CountedDataSource(DataSource target) {
        super(target);
    }

    int commits() {
        return commits.get();
    }

    /** The next commit comes through, but nobody is told. */
    void breakAfterNextCommit() {
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
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("commit")) {
                        commits.incrementAndGet();
                        breakIf(breaks);
                    } else if (method.getName().equals("close")) {
                        breakIf(breaksAtClose);
                    }
                    return answer;
                });
    }

    private static void breakIf(AtomicBoolean breaks) throws SQLException {
        if (breaks.getAndSet(false)) {
            throw new SQLException("the connection broke");
        }
    }
}
