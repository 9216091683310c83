package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What other processes on the same database rely on.
 *
 * <p>A pool that keeps its largest size would, with a few processes on one database, hold all connections that the server has: the
 * outbox relay, which needs one beside the pool, would never get any, and no event would ever be sent.
 */
@OperationsApplicationTest
class ConnectionPoolTest {

    private static final int FEW = 5;
    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient database;

    @Test
    void givesBackTheConnectionsThatNobodyUses() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);

        assertThat(pool.getMinimumIdle()).isLessThanOrEqualTo(FEW);
        assertThat(pool.getIdleTimeout()).isLessThanOrEqualTo(SOON.toMillis());
    }

    /** Else the work that it was stopped in stays locked when its lease is over, and nobody takes it over. */
    @Test
    void losesItsLocksWhenItSleepsInATransaction() {
        assertThat(database.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("10s");
    }
}
