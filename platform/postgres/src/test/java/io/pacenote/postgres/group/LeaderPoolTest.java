package io.pacenote.postgres.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

@SpringBootTest
class LeaderPoolTest {

    private static final String PLANS_OF_FIND =
            "select custom_plans from pg_prepared_statements where statement like '%unnest%'";

    @Autowired
    DataSource dataSource;

    @Test
    void statementsOverArraysAreNotPlannedEachTime() throws SQLException {
        try (LeaderPool leaders = new LeaderPool(dataSource, 1);
                Connection leading = leaders.connection();
                Connection common = dataSource.getConnection()) {
            findManyTimes(leading);
            findManyTimes(common);

            assertThat(one(leading, PLANS_OF_FIND)).isEqualTo("0");
            assertThat(one(common, PLANS_OF_FIND)).isNotEqualTo("0");
        }
    }

    @Test
    void whatTheCommonPoolSetsUpTheLeadersHaveToo() throws SQLException {
        try (HikariDataSource common = new HikariDataSource()) {
            dataSource.unwrap(HikariDataSource.class).copyStateTo(common);
            common.setConnectionInitSql("set application_name = 'leader'");

            try (LeaderPool leaders = new LeaderPool(common, 1);
                    Connection connection = leaders.connection()) {
                assertThat(one(connection, "show application_name")).isEqualTo("leader");
                assertThat(one(connection, "show plan_cache_mode")).isEqualTo("force_generic_plan");
            }
        }
    }

    @Test
    void insertsOfABatchAreOneStatement() throws SQLException {
        try (LeaderPool leaders = new LeaderPool(dataSource, 1);
                Connection connection = leaders.connection()) {
            execute(connection, "create temporary table part (id integer primary key)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into part values (?) on conflict do nothing")) {
                for (int id = 1; id <= 4; id++) {
                    insert.setInt(1, id);
                    insert.addBatch();
                }

                assertThat(insert.executeBatch()).hasSize(4).containsOnly(Statement.SUCCESS_NO_INFO);
            }
            execute(connection, "drop table part");
        }
    }

    private static void findManyTimes(Connection connection) throws SQLException {
        execute(connection, "create temporary table place as select n as id from generate_series(1, 10000) n");
        execute(connection, "create unique index on place (id)");
        execute(connection, "analyze place");
        for (int n = 1; n <= 20; n++) {
            find(connection, n);
        }
        execute(connection, "drop table place");
    }

    private static void find(Connection connection, int id) throws SQLException {
        String sql = "select count(*) from unnest(?::integer[]) as asked (id) join place using (id)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf("integer", new Object[] {id});
            statement.setArray(1, ids);
            statement.executeQuery().close();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
