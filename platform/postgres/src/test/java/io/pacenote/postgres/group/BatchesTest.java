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
                .containsExactly("join join", "start", "book book book", "complete");
    }

    @Test
    void theOrderOfAUnitIsKeptWhereverTheGroupBegins() {
        assertThat(batches(unit("complete"), unit("join", "complete"))).containsExactly("join", "complete complete");
    }

    @Test
    void unitsOfOppositeOrdersAreWrittenOneAfterTheOther() {
        assertThat(batches(unit("a", "b"), unit("b", "a"))).containsExactly("a", "b b", "a");
    }

    @Test
    void ofTextsThatMayComeInAnyOrderTheOrderIsAlwaysTheSame() {
        assertThat(batches(unit("b", "c"), unit("a", "c"))).containsExactly("a", "b", "c c");
        assertThat(batches(unit("a", "c"), unit("b", "c"))).containsExactly("a", "b", "c c");
    }

    @SafeVarargs
    private static List<String> batches(List<Write>... units) {
        List<String> batches = new ArrayList<>();
        new Batches(Write::sql, List.of(units))
                .forEachRemaining(batch -> batches.add(
                        String.join(" ", batch.stream().map(Write::sql).toList())));
        return batches;
    }

    private static List<Write> unit(String... texts) {
        return Stream.of(texts)
                .<Write>map(text -> new TestWrite(text, List.of(), null, () -> {}))
                .toList();
    }
}
