package io.pacenote.postgres.group;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * A connection for each leader, beside the pool of all. PostgreSQL keeps the plan of a statement for a connection, and each of
 * the common pool's, which change hands with the leaders, would plan the statements of groups for itself. None is opened
 * before the first group.
 */
final class LeaderPool implements AutoCloseable {

    /** Else PostgreSQL plans a statement over arrays anew for each small group, as a plan for few rows looks cheaper. */
    private static final String KEEP_PLANS = "set plan_cache_mode = force_generic_plan";

    private final DataSource common;
    private final @Nullable HikariDataSource own;

    /** @param common Hikari's, if need be in a wrapper, whose settings the leaders' has; any other serves them itself */
    LeaderPool(DataSource common, int leaders) {
        this.common = common;
        @Nullable HikariDataSource hikari = DataSourceUnwrapper.unwrap(common, HikariDataSource.class);
        this.own = hikari == null ? null : like(hikari, leaders);
    }

    private static HikariDataSource like(HikariDataSource common, int leaders) {
        HikariDataSource own = new HikariDataSource();
        common.copyStateTo(own);
        own.setPoolName(null); // two of one name would be one to JMX and to Micrometer
        own.setMinimumIdle(0);
        own.setMaximumPoolSize(leaders);
        own.setConnectionInitSql(
                common.getConnectionInitSql() == null ? KEEP_PLANS : common.getConnectionInitSql() + "; " + KEEP_PLANS);
        return own;
    }

    Connection connection() throws SQLException {
        return (own == null ? common : own).getConnection();
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
