package io.pacenote.app.crash;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the books of all systems have in common. */
public final class Books {

    private Books() {}

    /** Rows that were read page by page. */
    public static <T> Map<Long, T> byKey(Stream<T> rows, Function<T, Long> key) {
        // a row that moves from page to page while they are read may come twice
        return rows.collect(toMap(key, identity(), (first, second) -> second));
    }

    /** The entries of the provider's ledger. */
    public static Stream<JsonNode> entries(JsonNode ledger) {
        return StreamSupport.stream(ledger.path("entries").spliterator(), false);
    }
}
