package io.pacenote.messaging.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a batch: rows that are in neither collection have to be sent again. */
final class Dispatch {

    private final List<Long> acknowledged = new ArrayList<>();
    private final Map<Long, Throwable> unsendable = new LinkedHashMap<>();
    private @Nullable Throwable failure;

    void acknowledge(OutboxRow row) {
        acknowledged.add(row.id());
    }

    /** The broker will never take this row. */
    void reject(OutboxRow row, Throwable cause) {
        unsendable.put(row.id(), cause);
    }

    /** The broker may take it later. */
    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    List<Long> acknowledged() {
        return acknowledged;
    }

    Map<Long, Throwable> unsendable() {
        return unsendable;
    }

    /** Why some rows have to wait, or null when none has. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
