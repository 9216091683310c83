package io.pacenote.postgres;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** For locks that must live and die with a connection that nobody shares. */
public final class Unpooled {

    private Unpooled() {}

    /**
     * A source that opens a new connection each time.
     *
     * @param pool whose address, user and connection properties (timeouts above all) the connections have; Hikari's, for the
     *     properties
     */
    public static DataSource like(DataSource pool) {
        SimpleDriverDataSource unpooled = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        HikariDataSource hikari = DataSourceUnwrapper.unwrap(pool, HikariDataSource.class);
        if (hikari != null) {
            unpooled.setConnectionProperties(hikari.getDataSourceProperties());
        }
        return unpooled;
    }
}
