package io.pacenote.gateway;

import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contexts that requests are forwarded to: those with operations of the forwarded systems. */
final class Targets {

    private final Map<String, Target> byContext = new TreeMap<>();

    /** @throws IllegalArgumentException when settings name a context that is not among them, or an address that is none */
    Targets(Contracts contracts, Collection<String> systems, GatewaySettings settings) {
        contracts.all().stream()
                .filter(contract -> systems.contains(contract.system()))
                .flatMap(contract -> contract.contexts().stream())
                .forEach(context -> byContext.put(context, new Target(context, addressesOf(context, settings))));
        for (String context : settings.targets().keySet()) {
            if (!byContext.containsKey(context)) {
                throw new IllegalArgumentException(
                        "pacenote.gateway.targets names '%s', to which nothing is forwarded; there are %s"
                                .formatted(context, byContext.keySet()));
            }
        }
    }

    Collection<Target> all() {
        return byContext.values();
    }

    /** Those of which it matters which of their processes are ready. */
    List<Address> withAlternatives() {
        return byContext.values().stream()
                .map(Target::addresses)
                .filter(addresses -> addresses.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** Each context of a system knows the system's document; the first of them is asked for it. */
    Target ofSystem(Contract contract) {
        return byContext.get(contract.contexts().stream().sorted().findFirst().orElseThrow());
    }

    private static List<URI> addressesOf(String context, GatewaySettings settings) {
        String addresses = settings.targets().getOrDefault(context, byName(context, settings.address()));
        return Stream.of(addresses.split(","))
                .map(address -> checked(context, URI.create(address.strip())))
                .toList();
    }

    private static String byName(String context, String pattern) {
        int dot = context.indexOf('.');
        return pattern.replace("{system}", context.substring(0, dot)).replace("{context}", context.substring(dot + 1));
    }

    private static URI checked(String context, URI address) {
        boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isHttp || address.getHost() == null || address.getQuery() != null) {
            throw new IllegalArgumentException(
                    "'%s' is no address for pacenote.gateway.targets.%s: such as http://10.0.0.7:8080"
                            .formatted(address, context));
        }
        return address;
    }
}
