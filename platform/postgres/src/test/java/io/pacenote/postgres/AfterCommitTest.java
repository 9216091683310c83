package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
class AfterCommitTest {

    @Autowired
    TransactionOperations transactions;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsOnceWhenTheTransactionHasCommitted() {
        transactions.executeWithoutResult(transaction -> {
            AfterCommit.run(runs::incrementAndGet);
            assertThat(runs).hasValue(0);
        });

        assertThat(runs).hasValue(1);
    }

    @Test
    void neverRunsWhenTheTransactionRollsBack() {
        transactions.executeWithoutResult(transaction -> {
            AfterCommit.run(runs::incrementAndGet);
            transaction.setRollbackOnly();
        });

        assertThat(runs).hasValue(0);
    }

    @Test
    void runsAtOnceWithoutATransaction() {
        AfterCommit.run(runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
