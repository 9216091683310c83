package io.pacenote.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.MalformedEventException;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.SagaNotKnownException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.camel.RuntimeCamelException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Which failures go away by themselves. */
class FailureClassifierTest {

    private final FailureClassifier classifier = new FailureClassifier(
            List.of(DiscardedFailures.of(IllegalMonitorStateException.class)),
            List.of(RetriedFailures.of(EOFException.class)),
            List.of(AwaitedFailures.of(SagaNotKnownException.class)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "57P01", "57P02", "57P03", "40001", "40P01", "55P03", "53300", "53100", "25006",
                "58030"
            })
    void theseStatesOfTheDatabasePass(String state) {
        Throwable wrapped = new RuntimeCamelException(new IllegalStateException(new SQLException("x", state)));
        assertThat(classifier.classify(wrapped)).isEqualTo(FailureKind.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "25P02", ""})
    void theseDoNot(String state) {
        assertThat(classifier.classify(new SQLException("x", state))).isEqualTo(FailureKind.OTHER);
    }

    @Test
    void exceptionsOfSpringAndKafkaAreToldByTheirClass() {
        assertThat(List.of(
                        new CannotAcquireLockException("x"),
                        new CannotCreateTransactionException("x"),
                        new TimeoutException("x")))
                .allSatisfy(failure -> assertThat(classifier.classify(failure)).isEqualTo(FailureKind.TRANSIENT));
        assertThat(classifier.classify(new DataIntegrityViolationException("x")))
                .isEqualTo(FailureKind.OTHER);
    }

    @Test
    void whatIsDeclaredToBeAwayPasses() {
        assertThat(classifier.classify(new RuntimeCamelException(new EOFException("x"))))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(classifier.classify(new IOException("x"))).isEqualTo(FailureKind.OTHER);
    }

    @Test
    void aSagaThatIsNotKnownYetIsToldFromOneThatHasEnded() {
        Throwable early = new RuntimeCamelException(new SagaNotKnownException("id", "step"));
        assertThat(classifier.classify(early)).isEqualTo(FailureKind.AWAITED);
        assertThat(classifier.classify(new SagaNotActiveException("id", "step")))
                .isNotEqualTo(FailureKind.AWAITED);
    }

    /** What is left when a rollback meets a connection that was cut. */
    @Test
    void aConnectionThatThePoolHasGivenUpPasses() {
        Throwable wrapped = new IllegalStateException(new SQLException("Connection is closed"));
        assertThat(classifier.classify(wrapped)).isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void aCauseThatBitesItsTailIsNoTrap() {
        Exception outer = new IllegalStateException("a");
        Exception inner = new IllegalStateException("b", outer);
        outer.initCause(inner);
        assertThat(classifier.classify(outer)).isEqualTo(FailureKind.OTHER);
    }

    @Test
    void malformedAndDiscardedAreFoundBelowTheirWrappers() {
        assertThat(classifier.classify(new RuntimeCamelException(new MalformedEventException("a", "b"))))
                .isEqualTo(FailureKind.MALFORMED);
        assertThat(classifier.classify(new RuntimeCamelException(new IllegalMonitorStateException())))
                .isEqualTo(FailureKind.DISCARDED);
    }
}
