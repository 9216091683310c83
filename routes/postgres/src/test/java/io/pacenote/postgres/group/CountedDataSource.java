package io.pacenote.postgres.group;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts commits, and breaks one if it is told to. */
final class CountedDataSource extends DelegatingDataSource {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicBoolean breaks = new AtomicBoolean();

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

    @Override
    public Connection getConnection() throws SQLException {
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
                        if (breaks.getAndSet(false)) {
                            throw new SQLException("the connection broke");
                        }
                    }
                    return answer;
                });
    }
}
