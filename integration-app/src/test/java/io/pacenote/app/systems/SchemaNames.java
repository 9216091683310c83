package io.pacenote.app.systems;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The names of schemas in the classes and migrations of a system.
 *
 * @param schemas all that there are
 */
record SchemaNames(List<String> schemas) {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    /** Those of a system, which are called like its contexts. */
    List<String> of(String system) {
        return schemas.stream()
                .filter(schema -> schema.startsWith(system + "_"))
                .toList();
    }

    /** Where a system says one of these names, such as {@code Orders.class: shop_order}. */
    List<String> namedBy(String system, List<String> names) throws IOException {
        Pattern name = Pattern.compile(names.stream().collect(joining("|", "\\b(", ")\\b")));
        List<String> found = new ArrayList<>();
        for (Resource part : partsOf(system)) {
            String text = part.getContentAsString(StandardCharsets.ISO_8859_1);
            name.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .forEach(schema -> found.add(part.getFilename() + ": " + schema));
        }
        return found;
    }

    private static List<Resource> partsOf(String system) throws IOException {
        return Stream.of(
                        FILES.getResources("classpath*:io/pacenote/" + system + "/**/*.class"),
                        FILES.getResources("classpath*:pacenote/schema/" + system + "_*/*.sql"))
                .flatMap(Stream::of)
                .toList();
    }
}
