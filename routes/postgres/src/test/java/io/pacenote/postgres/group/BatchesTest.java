package io.pacenote.postgres.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void whatAllUnitsWriteAtTheirEndWaitsForAllOfThem() {
        assertThat(batches(unit("start", "book"), unit("join", "book"), unit("join", "book", "complete")))
                .containsExactly("start", "join join", "book book book", "complete");
    }

    @Test
    void theOrderOfAUnitIsKeptWhereverTheGroupBegins() {
        assertThat(batches(unit("complete"), unit("join", "complete"))).containsExactly("join", "complete complete");
    }

    @Test
    void unitsOfOppositeOrdersAreWrittenOneAfterTheOther() {
        assertThat(batches(unit("a", "b"), unit("b", "a"))).containsExactly("a", "b b", "a");
    }

    private static List<String> batches(Unit... units) {
        List<String> batches = new ArrayList<>();
        new Batches(List.of(units))
                .forEachRemaining(batch -> batches.add(
                        String.join(" ", batch.stream().map(Write::sql).toList())));
        return batches;
    }

    private static Unit unit(String... texts) {
        try (Unit unit = Unit.open()) {
            Stream.of(texts).forEach(text -> unit.add(new TestWrite(text, List.of(), null, false, () -> {})));
            return unit;
        }
    }
}
