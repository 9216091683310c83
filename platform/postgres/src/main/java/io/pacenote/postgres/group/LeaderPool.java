package io.pacenote.postgres.group;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection for each leader, beside the pool of all. PostgreSQL keeps the plan of a statement for a connection, and each of
 * the common pool's, which change hands with the leaders, would plan the statements of groups for itself. None is opened
 * before the first group.
 */
final class LeaderPool implements AutoCloseable {

    /** Else PostgreSQL plans a statement over arrays anew for each small group, as a plan for few rows looks cheaper. */
    private static final String KEEP_PLANS = "set plan_cache_mode = force_generic_plan";

    /** Makes one statement of up to 128 inserts of a batch: of the business's rows, one for each member of a group. */
    private static final String REWRITE_INSERTS = "reWriteBatchedInserts";

    private final DataSource common;
    private final @Nullable HikariDataSource own;

    /** @param common Hikari's, whose settings the leaders' has; any other serves them itself */
    LeaderPool(DataSource common, int leaders) {
        this.common = common;
        this.own = common instanceof HikariDataSource hikari ? like(hikari, leaders) : null;
    }

    private static HikariDataSource like(HikariDataSource common, int leaders) {
        HikariDataSource own = new HikariDataSource();
        common.copyStateTo(own);
        own.setPoolName(null); // two of one name would be one to JMX and to Micrometer
        own.setMinimumIdle(0);
        own.setMaximumPoolSize(leaders);
        own.setJdbcUrl(batching(common.getJdbcUrl()));
        own.setConnectionInitSql(
                common.getConnectionInitSql() == null ? KEEP_PLANS : common.getConnectionInitSql() + "; " + KEEP_PLANS);
        return own;
    }

    /** In the address: the properties that it shares with the common pool must not change for that one. */
    private static @Nullable String batching(@Nullable String url) {
        if (url == null || url.contains(REWRITE_INSERTS)) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + REWRITE_INSERTS + "=true";
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
