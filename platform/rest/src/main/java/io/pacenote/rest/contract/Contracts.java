package io.pacenote.rest.contract;

import io.pacenote.contexts.Contexts;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The contracts that this process serves: those of the systems of which it runs a context, and of those whose requests it
 * forwards.
 */
public final class Contracts {

    private final List<Contract> all;
    private final Set<String> forwarded;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, PathMethods> methods;

    /** @param forwarded the systems whose requests are forwarded */
    public Contracts(Contexts contexts, ResourceLoader resources, Set<String> forwarded) {
        this.forwarded = Set.copyOf(forwarded);
        this.all = Stream.concat(contexts.systems().stream(), forwarded.stream())
                .distinct()
                .sorted()
                .map(system -> load(system, resources.getResource(Contract.locationOf(system))))
                .flatMap(Optional::stream)
                .toList();
        all.forEach(contract -> owners.putAll(owners(contract)));
        this.methods = all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Contract::system,
                        contract -> PathMethods.of(
                                contract.document(),
                                id -> isForwarded(contract) || contexts.isPresent(OperationId.contextOf(id)))));
    }

    /** By system's name. */
    public List<Contract> all() {
        return all;
    }

    /** Those of the systems of which this process runs a context. */
    List<Contract> here() {
        return all.stream().filter(contract -> !isForwarded(contract)).toList();
    }

    private boolean isForwarded(Contract contract) {
        return forwarded.contains(contract.system());
    }

    /**
     * @return the contract that the operation is part of
     * @throws IllegalArgumentException when this process serves no such contract
     */
    Contract ofOperation(String operationId) {
        return all.stream()
                .filter(contract -> operationId.startsWith(contract.system() + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contract here has an operation " + operationId));
    }

    /**
     * @param path path of a request
     * @return the context that serves paths with this beginning, such as {@code codriver.payment}; else the system, or nothing
     */
    public String ownerOf(String path) {
        int systemEnd = segmentEnd(path, 1);
        String owner = owners.get(path.substring(0, segmentEnd(path, systemEnd + 1)));
        return owner != null ? owner : owners.getOrDefault(path.substring(0, systemEnd), "");
    }

    /**
     * @param path of a request, decoded, with the system's name
     * @return the methods that it knows, in the order of the header Allow; none, if there is nothing at the path; empty, if no
     *     contract is about such paths
     */
    public Optional<List<String>> methodsAt(String path) {
        int systemEnd = path.isEmpty() ? 0 : segmentEnd(path, 1);
        return systemEnd == 0
                ? Optional.empty()
                : Optional.ofNullable(methods.get(path.substring(1, systemEnd)))
                        .map(system -> system.at(path.substring(systemEnd)));
    }

    private static int segmentEnd(String path, int begin) {
        int end = path.indexOf('/', begin);
        return end < 0 ? path.length() : end;
    }

    /** By the first two segments of paths and, for paths that no context serves, by the first. */
    private static Map<String, String> owners(Contract contract) {
        Map<String, String> owners = new HashMap<>();
        owners.put(contract.basePath(), contract.system());
        for (String head : contract.heads()) {
            contract.ownerOf(head).ifPresent(context -> owners.put(contract.basePath() + "/" + head, context));
        }
        return owners;
    }

    private static Optional<Contract> load(String system, Resource resource) {
        if (!resource.exists()) {
            return Optional.empty();
        }
        var options = new ParseOptions();
        options.setResolveFully(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(textOf(resource), null, options);
        if (parsed.getOpenAPI() == null || !parsed.getMessages().isEmpty()) {
            throw new IllegalStateException(
                    "%s is no valid OpenAPI document: %s".formatted(resource.getFilename(), parsed.getMessages()));
        }
        var contract = new Contract(system, parsed.getOpenAPI());
        if (!contract.basePath().equals(contract.document().getServers().get(0).getUrl())) {
            throw new IllegalStateException(
                    "%s must have the server %s".formatted(resource.getFilename(), contract.basePath()));
        }
        RightsCheck.check(contract);
        return Optional.of(contract);
    }

    private static String textOf(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource.getFilename() + " cannot be read", unreadable);
        }
    }
}
