package io.pacenote.rest.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which methods a path of a contract knows: those of its operations, OPTIONS, and HEAD where a GET has no effect. */
final class PathMethods {

    private static final List<String> TO_READ = List.of("GET", "HEAD", "OPTIONS");
    private static final List<HttpMethod> IN_ORDER =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final List<Entry> entries;

    private PathMethods(List<Entry> entries) {
        this.entries = entries;
    }

    /** @param isServed by an operation's id, whether its context is in this process */
    static PathMethods of(OpenAPI document, Predicate<String> isServed) {
        List<Entry> entries = new ArrayList<>();
        document.getPaths().forEach((path, item) -> entries.add(Entry.of(path, item, isServed)));
        entries.sort(Comparator.comparing(Entry::template));
        return new PathMethods(entries);
    }

    /**
     * @param path decoded, without the system's name
     * @return in the order of the header Allow; none, if there is nothing at the path
     */
    List<String> at(String path) {
        if (path.isEmpty() || path.equals("/") || path.equals(ContractRoutes.DOCUMENT)) {
            return TO_READ;
        }
        List<String> segments = PathTemplate.segmentsOf(path);
        Map<HttpMethod, Operation> operations = new EnumMap<>(HttpMethod.class);
        entries.stream().filter(entry -> entry.template().isExact(segments)).forEach(entry -> entry.operations()
                .forEach(operations::putIfAbsent));
        return operations.isEmpty() ? List.of() : namesOf(operations);
    }

    private static List<String> namesOf(Map<HttpMethod, Operation> operations) {
        List<String> names = new ArrayList<>();
        for (HttpMethod method : IN_ORDER) {
            if (operations.containsKey(method)) {
                names.add(method.name());
            }
            if (method == HttpMethod.GET && names.contains("GET") && !EffectByGet.of(operations.get(method))) {
                names.add("HEAD");
            }
        }
        names.add("OPTIONS");
        return names;
    }

    /** One path of the document. */
    private record Entry(PathTemplate template, Map<HttpMethod, Operation> operations) {

        static Entry of(String path, PathItem item, Predicate<String> isServed) {
            Map<HttpMethod, Operation> served = new EnumMap<>(HttpMethod.class);
            item.readOperationsMap().forEach((method, operation) -> {
                if (isServed.test(operation.getOperationId())) {
                    served.put(method, operation);
                }
            });
            return new Entry(PathTemplate.of(path), served);
        }
    }
}
