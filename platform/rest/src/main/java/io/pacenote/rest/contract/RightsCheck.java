package io.pacenote.rest.contract;

import io.pacenote.rest.rights.Grant;
import io.pacenote.rest.rights.Rights;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends a start with a contract that does not say of each operation who may do it, or that grants one's own rows where nothing
 * tells whose they are.
 */
final class RightsCheck {

    private RightsCheck() {}

    /** @throws IllegalStateException naming the operation */
    static void check(Contract contract) {
        for (Operation operation : contract.operations()) {
            for (Grant grant : Rights.of(operation).grants()) {
                if (grant.own() != null && grant.by() == null && !tellsWhose(contract, operation, grant.own())) {
                    throw new IllegalStateException(
                            "x-rights of operation %s: nothing tells whose the row is; name %s in a parameter or the body, or say with by which operation reads it"
                                    .formatted(operation.getOperationId(), grant.own()));
                }
            }
        }
    }

    private static boolean tellsWhose(Contract contract, Operation operation, String field) {
        boolean inParameter = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName)
                .anyMatch(field::equals);
        boolean inBody = Stream.ofNullable(operation.getRequestBody()).anyMatch(body -> has(body.getContent(), field));
        boolean inRow = Contract.reads(contract.document(), operation)
                && Stream.ofNullable(operation.getResponses().get("200"))
                        .anyMatch(answer -> has(answer.getContent(), field));
        return inParameter || inBody || inRow;
    }

    private static boolean has(@Nullable Content content, String field) {
        return Stream.ofNullable(content)
                .flatMap(types -> types.values().stream())
                .map(type -> (Schema<?>) type.getSchema())
                .flatMap(schema -> Stream.ofNullable(schema.getProperties()))
                .map(Map::keySet)
                .anyMatch(names -> names.contains(field));
    }
}
