package io.pacenote.postgres.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.postgres.AfterCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/** A unit from its opening to its end, beside transactions of Spring's. */
@SpringBootTest
class UnitTest {

    private static final String ADD = "insert into item (id) values (?)";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    private GroupCommit group;

    @BeforeEach
    void start() {
        jdbc.execute("drop table if exists item; create table item (id integer primary key)");
        group = new GroupCommit(dataSource, jdbc, transactions);
    }

    @Test
    void whatIsToComeAfterTheCommitComesAfterItAndOnlyThen() {
        List<Integer> seen = new ArrayList<>();
        Runnable looking = () -> AfterCommit.run(() -> seen.addAll(entries()));

        commit(1, looking);
        assertThatThrownBy(() -> commit(1, looking)).isInstanceOf(DuplicateKeyException.class);

        assertThat(seen).containsExactly(1);
    }

    @Test
    void writesAtOnceWhereNoUnitIsOpen() {
        group.write(ADD, 7);

        assertThat(entries()).containsExactly(7);
    }

    @Test
    void aUnitThatIsClosedUncommittedIsForgotten() {
        try (Unit unit = Unit.open()) {
            group.write(ADD, 7);
            assertThat(Unit.current()).contains(unit);
        }

        assertThat(Unit.current()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatIsTakenBackToASavepointIsForgotten() {
        List<String> seen = new ArrayList<>();

        commit(1, () -> {
            Unit unit = Unit.current().orElseThrow();
            Unit.Savepoint before = unit.savepoint();
            group.write(ADD, 2);
            unit.afterCommit(() -> seen.add("taken back"));
            unit.setRollbackOnly();
            unit.rollbackTo(before);
            group.write(ADD, 3);
            unit.afterCommit(() -> seen.add("kept"));
        });

        assertThat(entries()).containsExactly(1, 3);
        assertThat(seen).containsExactly("kept");
    }

    @Test
    void aFailureBeforeASavepointIsNotForgotten() {
        assertThatThrownBy(() -> commit(1, () -> {
                    Unit unit = Unit.current().orElseThrow();
                    unit.setRollbackOnly();
                    unit.rollbackTo(unit.savepoint());
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    /** Whatever could be a unit of its own can be one of a group. */
    @Test
    void eachPartOfAUnitMayWriteOnceInAGroup() {
        try (Unit unit = Unit.open()) {
            group.write(ADD, 1);
            unit.savepoint();
            group.write(ADD, 2);
            assertThat(unit.isGroupable()).isTrue();

            group.write(ADD, 3);
            assertThat(unit.isGroupable()).isFalse();
        }
    }

    @Test
    void whatIsAboutTheSameIsMergedInItsPartOfTheUnit() {
        commit(1, () -> {
            Unit unit = Unit.current().orElseThrow();
            unit.add(new Adding("a", 2));
            unit.add(new Adding("b", 3));
            unit.add(new Adding("a", 40));
            Unit.Savepoint before = unit.savepoint();
            unit.add(new Adding("b", 500));
            unit.rollbackTo(before);
            unit.add(new Adding("b", 600));
        });

        assertThat(entries()).containsExactly(1, 3, 42, 600);
    }

    @Test
    void aUnitThatIsToBeRolledBackIsNotWritten() {
        assertThatThrownBy(() -> commit(1, () -> Unit.current().orElseThrow().setRollbackOnly()))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(entries()).isEmpty();
    }

    @Test
    void whatIsWrittenAfterTheCommitIsWrittenAtOnce() {
        commit(1, () -> AfterCommit.run(() -> group.write(ADD, 2)));

        assertThat(entries()).containsExactly(1, 2);
    }

    @Test
    void aTransactionInAUnitIsItsOwn() {
        List<Integer> seen = new ArrayList<>();

        try (Unit unit = Unit.open()) {
            group.write(ADD, 1);
            transactions.executeWithoutResult(transaction -> {
                assertThat(Unit.current()).isEmpty();
                group.write(ADD, 2);
                AfterCommit.run(() -> seen.addAll(entries()));
            });
            assertThat(Unit.current()).contains(unit);
        }

        assertThat(seen).containsExactly(2);
        assertThat(entries()).containsExactly(2);
    }

    @Test
    void noUnitIsOpenedInATransactionOrInAnother() {
        transactions.executeWithoutResult(
                transaction -> assertThatIllegalStateException().isThrownBy(Unit::open));
        try (Unit unit = Unit.open()) {
            assertThatIllegalStateException().isThrownBy(Unit::open);
        }
    }

    private void commit(int id, Runnable more) {
        try (Unit unit = Unit.open()) {
            group.write(ADD, id);
            more.run();
            group.commit(unit);
        }
    }

    private List<Integer> entries() {
        return jdbc.queryForList("select id from item order by id", Integer.class);
    }

    /** Adds the sum of what has been merged. */
    private record Adding(String subject, int id) implements Write {

        @Override
        public String sql() {
            return ADD;
        }

        @Override
        public List<?> parameters() {
            return List.of(id);
        }

        @Override
        public Optional<Write> mergedWith(Write later) {
            return Optional.of(new Adding(subject, id + ((Adding) later).id));
        }

        @Override
        public void alone() {
            throw new IllegalStateException("nothing is wrong with it");
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
