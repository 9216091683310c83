package io.pacenote.postgres;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database what metrics and health want to know. A question is asked at most once a second, however many figures come
 * from its answer. When the database has not answered, nobody asks for a while: whoever collects the metrics has a deadline, and
 * wants the others.
 */
public final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Duration kept;
    private final LongSupplier nanos;
    private volatile long pausedUntil;

    /** The figures of a process share one. */
    public Figures() {
        this(KEPT, System::nanoTime);
    }

    /**
     * @param kept how long an answer is kept
     * @param nanos a clock like {@link System#nanoTime}
     */
    public Figures(Duration kept, LongSupplier nanos) {
        this.kept = kept;
        this.nanos = nanos;
        this.pausedUntil = nanos.getAsLong();
    }

    /** @param question asks the database; it may fail */
    public <T> Figure<T> of(Supplier<T> question) {
        return new Figure<>(this, question);
    }

    private <T> @Nullable T ask(Supplier<T> question) {
        if (nanos.getAsLong() - pausedUntil < 0) {
            return null;
        }
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.debug("The database does not say", e);
            pausedUntil = nanos.getAsLong() + PAUSE.toNanos();
            return null;
        }
    }

    /**
     * An answer from which figures are read.
     *
     * @param <T> what the question is answered with
     */
    public static final class Figure<T> {

        private final Figures figures;
        private final Supplier<T> question;
        private @Nullable T answer;
        private long keptUntil;

        private Figure(Figures figures, Supplier<T> question) {
            this.figures = figures;
            this.question = question;
            this.keptUntil = figures.nanos.getAsLong();
        }

        /** @return not a number, when the database does not answer */
        public synchronized double read(ToDoubleFunction<T> figure) {
            if (figures.nanos.getAsLong() - keptUntil >= 0) {
                answer = figures.ask(question);
                keptUntil = figures.nanos.getAsLong() + figures.kept.toNanos();
            }
            return answer == null ? Double.NaN : figure.applyAsDouble(answer);
        }
    }
}
