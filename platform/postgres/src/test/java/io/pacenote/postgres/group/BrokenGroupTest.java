package io.pacenote.postgres.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong around the commit of a group. */
@SpringBootTest
class BrokenGroupTest {

    private static final String ADD = "insert into part (id, whole) values (?, ?)";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    private CountedDataSource counted;
    private GroupCommit group;

    @BeforeEach
    void start() {
        jdbc.execute("drop table if exists part");
        jdbc.execute("create table part (id integer, whole integer, unique (whole) deferrable initially deferred)");
        counted = new CountedDataSource(dataSource);
        group = new GroupCommit(
                counted, new JdbcTemplate(counted), new TransactionTemplate(new JdbcTransactionManager(counted)));
    }

    @Test
    void whatMayHaveBeenCommittedIsNotWrittenAgain() {
        counted.breakAfterNextFlight();

        assertThatThrownBy(() -> commit(1, 1)).isInstanceOf(GroupFailedException.class);

        assertThat(parts()).containsExactly(1);
        assertThat(counted.transactions()).isEqualTo(1);
    }

    @Test
    void whatTheServerBreaksOffIsNotWrittenAgain() {
        assertThatThrownBy(() -> commit("select pg_terminate_backend(pg_backend_pid())"))
                .isInstanceOf(GroupFailedException.class);

        assertThat(counted.transactions()).isEqualTo(1);
    }

    @Test
    void whatIsCommittedIsNotWrittenAgainIfTheConnectionBreaksThen() {
        counted.breakAtNextClose();

        commit(1, 1);

        assertThat(parts()).containsExactly(1);
        assertThat(counted.transactions()).isEqualTo(1);
    }

    @Test
    void whatTheDatabaseRefusesToCommitIsDoneAloneAndAnsweredThere() {
        commit(1, 1);

        assertThatThrownBy(() -> commit(2, 1)).isInstanceOf(DuplicateKeyException.class);

        assertThat(parts()).containsExactly(1);
    }

    @Test
    void whoIsInterruptedLeadsAllTheSame() {
        Thread.currentThread().interrupt();

        commit(1, 1);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(parts()).containsExactly(1);
    }

    private void commit(int id, int whole) {
        commit(ADD, id, whole);
    }

    private void commit(String sql, Object... parameters) {
        try (Unit unit = Unit.open()) {
            group.write(sql, parameters);
            group.commit(unit);
        }
    }

    private List<Integer> parts() {
        return jdbc.queryForList("select id from part order by id", Integer.class);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
