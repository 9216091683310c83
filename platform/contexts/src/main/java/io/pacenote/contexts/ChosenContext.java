package io.pacenote.contexts;

import org.springframework.util.ClassUtils;

/**
 * A context that this process runs.
 *
 * @param name {@code <system>.<context>}
 * @param packageName the package that is the context
 */
record ChosenContext(String name, String packageName) {

    String schema() {
        return name.replace('.', '_');
    }

    boolean owns(Class<?> type) {
        String owner = ClassUtils.getUserClass(type).getPackageName();
        return owner.equals(packageName) || owner.startsWith(packageName + ".");
    }
}
