package io.pacenote.gateway;

import io.pacenote.rest.contract.ForwardedSystems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The systems that settings name; else all that have a contract, where this process runs none. */
final class SystemsElsewhere implements ForwardedSystems {

    private static final String SUFFIX = ".yaml";
    private static final String CONTRACTS = "classpath*:openapi/*" + SUFFIX;

    /** They stand for the world outside, and nobody comes to them through the gateway. */
    private static final String SIMULATORS = "simulators";

    private final Set<String> names;

    /**
     * @param named by settings; null when they are silent
     * @param here the systems of this process, with the gateway itself
     * @throws IllegalArgumentException when one is named that has no contract, or that runs here
     */
    SystemsElsewhere(@Nullable List<String> named, Set<String> here, ResourcePatternResolver resources) {
        Set<String> possible = withContract(resources);
        Set<String> own = new TreeSet<>(here);
        own.removeAll(Set.of(GatewayRoutes.GATEWAY, SIMULATORS));
        names = named != null ? new TreeSet<>(named) : own.isEmpty() ? possible : Set.of();
        for (String system : names) {
            if (!possible.contains(system)) {
                throw new IllegalArgumentException(
                        "pacenote.gateway.systems names '%s', which has no contract; there are %s"
                                .formatted(system, possible));
            }
            if (own.contains(system)) {
                throw new IllegalArgumentException(
                        "pacenote.gateway.systems names '%s', of which this process runs a context itself"
                                .formatted(system));
            }
        }
    }

    @Override
    public Set<String> names() {
        return names;
    }

    private static Set<String> withContract(ResourcePatternResolver resources) {
        try {
            return Arrays.stream(resources.getResources(CONTRACTS))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> !name.equals(SIMULATORS))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
