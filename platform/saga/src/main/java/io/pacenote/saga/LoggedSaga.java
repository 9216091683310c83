package io.pacenote.saga;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The saga that a thread works for, as the lines that it logs tell it (SLF4J's mapped diagnostic context): {@code saga.id},
 * {@code saga.name}, {@code saga.key}.
 *
 * @param name null where only the id is known
 * @param businessKey null where it is not known, or the saga has none
 */
record LoggedSaga(String id, @Nullable String name, @Nullable String businessKey) {

    private static final String PROPERTY = "pacenote.saga.logged";

    /** The saga of an exchange; null if it is in none. */
    static @Nullable LoggedSaga of(Exchange exchange) {
        String id = SagaHeader.of(exchange);
        if (id == null || SagaId.parse(id).uuid() == null) {
            return null;
        }
        LoggedSaga noted = exchange.getProperty(PROPERTY, LoggedSaga.class);
        if (noted != null && noted.id.equals(id)) {
            return noted;
        }
        return id.equals(exchange.getProperty(SagaExchange.CLAIMED_ID, String.class))
                ? new LoggedSaga(
                        id,
                        exchange.getProperty(SagaExchange.CLAIMED_NAME, String.class),
                        exchange.getProperty(SagaExchange.CLAIMED_KEY, String.class))
                : new LoggedSaga(id, null, null);
    }

    /** Whatever thread goes on with the exchange finds it there. */
    void noteIn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** From now on, until it is closed, the lines of this thread are about this saga. */
    Scope open() {
        return new Scope(this);
    }

    /** What the lines were about before is restored at the end. */
    static final class Scope implements AutoCloseable {

        private final Map<String, @Nullable String> former = new LinkedHashMap<>();

        private Scope(LoggedSaga saga) {
            set("saga.id", saga.id);
            set("saga.name", saga.name);
            set("saga.key", saga.businessKey);
        }

        private void set(String key, @Nullable String value) {
            former.put(key, MDC.get(key));
            put(key, value);
        }

        private static void put(String key, @Nullable String value) {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        }

        @Override
        public void close() {
            former.forEach(Scope::put);
        }
    }
}
