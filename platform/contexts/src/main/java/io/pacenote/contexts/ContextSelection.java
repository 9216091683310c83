package io.pacenote.contexts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The meaning of {@code pacenote.contexts}: {@code all}, a system ({@code codriver}), a context ({@code
 * codriver.payment}), or {@code engines} for a process that runs no context at all. Simulators are never part of {@code
 * all} unless they are switched on.
 */
record ContextSelection(List<String> chosen, boolean simulators) {

    private static final String ALL = "all";
    private static final String NONE = "engines";
    private static final String SIMULATORS = "simulators";

    boolean includes(String context) {
        String system = systemOf(context);
        return chosen.contains(context)
                || chosen.contains(system)
                || chosen.contains(ALL) && (simulators || !SIMULATORS.equals(system));
    }

    /**
     * @param known all contexts on the classpath
     * @throws UnknownChoiceException when something is chosen that does not exist: a typing error must not start a
     *     process that silently does nothing
     */
    void check(Collection<String> known) {
        Set<String> possible = known.stream().map(ContextSelection::systemOf).collect(Collectors.toSet());
        possible.addAll(known);
        possible.add(ALL);
        possible.add(NONE);
        for (String name : chosen) {
            if (!possible.contains(name)) {
                throw new UnknownChoiceException(
                        name, possible.stream().sorted().toList());
            }
        }
    }

    static String systemOf(String context) {
        int dot = context.indexOf('.');
        return dot < 0 ? context : context.substring(0, dot);
    }
}
