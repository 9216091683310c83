package io.pacenote.contexts;

import io.pacenote.postgres.FormerName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/**
 * A context that this process runs.
 *
 * @param name {@code <system>.<context>}
 * @param formerly its name when it was first released; empty if that is its name still
 * @param packageName the package that is the context
 */
record ChosenContext(String name, String formerly, String packageName) {

    /** It keeps the schema of its former name. */
    String schema() {
        return storedName().replace('.', '_');
    }

    private String storedName() {
        return formerly.isEmpty() ? name : formerly;
    }

    /** The names by which settings may choose it. */
    List<String> names() {
        return Stream.of(name, storedName()).distinct().toList();
    }

    Optional<FormerName> renamed() {
        return formerly.isEmpty() ? Optional.empty() : Optional.of(new FormerName(name, formerly));
    }

    boolean owns(Class<?> type) {
        String owner = ClassUtils.getUserClass(type).getPackageName();
        return owner.equals(packageName) || owner.startsWith(packageName + ".");
    }
}
