package io.pacenote.messaging.failure;

import io.pacenote.messaging.MalformedEventException;
import io.pacenote.postgres.Causes;
import io.pacenote.postgres.TransientFailures;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Decides what is to be done about a failure. Each failure is of exactly one kind. */
public final class FailureClassifier {

    /** The broker is not there; the next route is being stopped, or the whole application. */
    private static final List<Class<? extends Throwable>> AWAY = List.of(
            RetriableException.class, DirectConsumerNotAvailableException.class, RejectedExecutionException.class);

    private final List<Class<? extends Throwable>> discarded;
    private final List<Class<? extends Throwable>> retried;
    private final List<Class<? extends Throwable>> awaited;

    FailureClassifier(List<DiscardedFailures> discarded, List<RetriedFailures> retried, List<AwaitedFailures> awaited) {
        this.discarded = discarded.stream()
                .flatMap(declared -> declared.types().stream())
                .toList();
        this.retried =
                retried.stream().flatMap(declared -> declared.types().stream()).toList();
        this.awaited =
                awaited.stream().flatMap(declared -> declared.types().stream()).toList();
    }

    /** For {@code onException(…).onWhen(…)}. */
    Predicate is(FailureKind kind) {
        return exchange -> classify(exchange) == kind;
    }

    private FailureKind classify(Exchange exchange) {
        return classify(failureOf(exchange));
    }

    /**
     * @param failure any failure with its causes, or null where it is not known
     * @return its kind
     */
    public FailureKind classify(@Nullable Throwable failure) {
        if (failure == null) {
            return FailureKind.OTHER;
        }
        if (isOneOf(discarded, failure)) {
            return FailureKind.DISCARDED;
        }
        if (Causes.of(failure).anyMatch(MalformedEventException.class::isInstance)) {
            return FailureKind.MALFORMED;
        }
        if (Causes.of(failure).anyMatch(TransientFailures::include)
                || isOneOf(AWAY, failure)
                || isOneOf(retried, failure)) {
            return FailureKind.TRANSIENT;
        }
        return isOneOf(awaited, failure) ? FailureKind.AWAITED : FailureKind.OTHER;
    }

    private static boolean isOneOf(List<Class<? extends Throwable>> declared, Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> declared.stream().anyMatch(type -> type.isInstance(cause)));
    }

    /** The failure that is being handled: while that happens, Camel keeps it in a property. */
    static @Nullable Throwable failureOf(Exchange exchange) {
        Throwable current = exchange.getException();
        return current != null ? current : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }
}
