package io.pacenote.saga;

import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * What a statement is about, as rows of text that it casts: a single row as values, for which PostgreSQL keeps its plan;
 * several as arrays. It reckons with one row or with some ten then, as it does not know the arrays; for one row in arrays it
 * would plan anew each time, as that plan seems cheaper than the one that it keeps.
 */
final class Rows {

    private Rows() {}

    /** A table of one row in SQL. */
    static String one(String... types) {
        return Stream.of(types).map(type -> "?::" + type).collect(Collectors.joining(", ", "(values (", "))"));
    }

    /** A table of any number of rows in SQL. */
    static String some(String... types) {
        return Stream.of(types).map(type -> "?::" + type + "[]").collect(Collectors.joining(", ", "unnest(", ")"));
    }

    /** Parameters of {@link #one}: with a type, or the driver would have PostgreSQL parse a statement again after each null. */
    static List<Object> parameters(List<@Nullable String> row) {
        return row.stream()
                .<Object>map(value -> new SqlParameterValue(Types.VARCHAR, value))
                .toList();
    }

    /** Parameters of {@link #some}: an array for each column. */
    static List<Object> columns(List<List<@Nullable String>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .<Object>mapToObj(
                        column -> rows.stream().map(row -> row.get(column)).toArray(String[]::new))
                .toList();
    }
}
