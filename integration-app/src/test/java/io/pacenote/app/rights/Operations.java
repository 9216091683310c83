package io.pacenote.app.rights;

import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations of the contracts, with what they say of rights, read without the code that decides by it. */
final class Operations {

    private Operations() {}

    static List<DeclaredOperation> of(Contracts contracts) {
        return contracts.all().stream().flatMap(Operations::of).toList();
    }

    private static Stream<DeclaredOperation> of(Contract contract) {
        return contract.document().getPaths().entrySet().stream()
                .flatMap(path -> of(contract, path.getKey(), path.getValue()));
    }

    private static Stream<DeclaredOperation> of(Contract contract, String path, PathItem item) {
        return item.readOperationsMap().entrySet().stream()
                .map(entry -> new DeclaredOperation(
                        contract.system(),
                        entry.getKey().name(),
                        path,
                        entry.getValue(),
                        grants(entry.getValue().getExtensions())));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> grants(Map<String, Object> extensions) {
        return (List<Map<String, String>>) extensions.get("x-rights");
    }
}
