package io.pacenote.rest.systems;

import io.pacenote.postgres.StorableText;
import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which paths the systems own, with prefix and, when there is only one system, without. */
public final class SystemPaths {

    /** The platform's own; a system must not take them by leaving out its prefix. */
    private static final Set<String> RESERVED = Set.of("actuator", "ops", "simulators", "api", "webjars", "error");

    private final Set<String> served;
    private final Set<String> prefixes;
    private final Optional<Contract> only;

    public SystemPaths(Contracts contracts) {
        this.served = prefixes(contracts.all());
        // simulators stand for the world outside, not for a system
        List<Contract> systems = contracts.all().stream()
                .filter(contract -> !RESERVED.contains(contract.system()))
                .toList();
        this.prefixes = prefixes(systems);
        this.only = systems.size() == 1 ? Optional.of(systems.get(0)) : Optional.empty();
    }

    private static Set<String> prefixes(List<Contract> contracts) {
        return contracts.stream().map(Contract::system).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether routes answer at the path: a system's, or those of what stands for the world outside. */
    public boolean serve(String path) {
        return served.contains(head(path)) || own(path);
    }

    /** Whether the path is a system's, in either form. */
    public boolean own(String path) {
        return prefixes.contains(head(path)) || withPrefix(path).isPresent();
    }

    /** The path with the only system's prefix; empty when it is not one of its paths, or when there are more systems. */
    public Optional<String> withPrefix(String path) {
        String head = head(path);
        return only.filter(system -> !RESERVED.contains(head) && !prefixes.contains(head))
                .filter(system -> system.heads().contains(head))
                .map(system -> system.basePath() + path);
    }

    /** In the form in which contracts have their paths, see {@link StorableText#normalized}. */
    private static String head(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : StorableText.normalized(end < 0 ? path.substring(1) : path.substring(1, end));
    }
}
