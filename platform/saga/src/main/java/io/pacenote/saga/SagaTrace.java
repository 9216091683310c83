package io.pacenote.saga;

import io.pacenote.tracing.TraceOfSaga;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trace in which a saga began (N-9), as its row has it. */
record SagaTrace(JdbcClient jdbc) implements TraceOfSaga {

    private static final String FIND = "select traceparent from saga.saga where id = :id and traceparent is not null";

    @Override
    public @Nullable String find(String sagaId) {
        return Optional.ofNullable(SagaId.parse(sagaId).uuid())
                .flatMap(
                        id -> jdbc.sql(FIND).param("id", id).query(String.class).optional())
                .orElse(null);
    }
}
