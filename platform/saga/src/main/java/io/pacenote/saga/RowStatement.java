package io.pacenote.saga;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * A statement about rows of text, which it casts. In that for a single row each value stands where it is used, as a table of
 * one row, joined here and there, costs PostgreSQL more than what is done with it. Several rows are arrays, and PostgreSQL
 * reckons with some ten elements, as it does not know them; one row in arrays it would plan anew each time, as that plan seems
 * cheaper than the one that it keeps.
 *
 * @param one about a single row
 * @param some about any number of rows
 * @param places the column of each parameter of {@code one}, by its index; -1 for one that is not of the row
 */
record RowStatement(String one, String some, List<Integer> places) {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)|[?]");
    private static final int OF_NO_COLUMN = -1;

    /**
     * @param text what follows {@code with}; it reads the rows {@code from given}, with nothing else, with a comma or with a left
     *     join after it, and a value of theirs as {@code :name}
     * @param columns name and type of each, such as {@code id uuid}
     */
    static RowStatement of(String text, String... columns) {
        Map<String, String> types = new LinkedHashMap<>();
        Stream.of(columns).map(column -> column.split(" ")).forEach(column -> types.put(column[0], column[1]));
        List<String> names = List.copyOf(types.keySet());
        List<Integer> places = PARAMETER
                .matcher(text)
                .results()
                .map(value -> value.group(1) == null ? OF_NO_COLUMN : names.indexOf(value.group(1)))
                .toList();
        return new RowStatement(one(text, types), some(text, types), places);
    }

    private static String one(String text, Map<String, String> types) {
        String values = PARAMETER
                .matcher(text)
                .replaceAll(value -> value.group(1) == null ? "?" : "?::" + types.get(value.group(1)));
        return "with "
                + values.replace("from given, ", "from ")
                        .replace("from given left join", "from (select) given left join")
                        .replaceAll("\\s+from given\\b", "");
    }

    private static String some(String text, Map<String, String> types) {
        String arrays = types.values().stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        String values = PARAMETER
                .matcher(text)
                .replaceAll(
                        value -> value.group(1) == null ? "?" : "given." + Matcher.quoteReplacement(value.group(1)));
        return "with given as (select * from unnest(%s) as given (%s)),\n%s"
                .formatted(arrays, String.join(", ", types.keySet()), values);
    }

    /**
     * Parameters of {@link #one}: with a type, or the driver would have PostgreSQL parse a statement again after each null.
     *
     * @param others those that are not of the row
     */
    List<Object> parameters(List<@Nullable String> row, Object... others) {
        Iterator<Object> other = List.of(others).iterator();
        return places.stream()
                .map(place ->
                        place == OF_NO_COLUMN ? other.next() : new SqlParameterValue(Types.VARCHAR, row.get(place)))
                .toList();
    }

    /**
     * Parameters of {@link #some}: an array for each column.
     *
     * @param others those that are not of the rows
     */
    List<Object> parametersOf(List<List<@Nullable String>> rows, Object... others) {
        List<Object> parameters = new ArrayList<>();
        IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toArray(String[]::new))
                .forEach(parameters::add);
        parameters.addAll(List.of(others));
        return parameters;
    }
}
