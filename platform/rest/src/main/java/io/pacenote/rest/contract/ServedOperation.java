package io.pacenote.rest.contract;

import io.pacenote.rest.rights.Rights;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;

/**
 * What serves an operation; the same for all its requests.
 *
 * @param operation as the contract declares it
 * @param context that it belongs to
 * @param path as the contract spells it
 * @param route where it begins
 * @param rights who may do it
 * @param reads whether it answers with what is there, and changes nothing
 */
record ServedOperation(
        Operation operation, String context, PathTemplate path, Endpoint route, Rights rights, boolean reads) {

    /** A context may stop after it was asked: then fail at once instead of waiting for its return. */
    static ServedOperation of(OpenAPI document, Operation operation, CamelContext camel) {
        String id = operation.getOperationId();
        return new ServedOperation(
                operation,
                OperationId.contextOf(id),
                PathTemplate.of(document, operation),
                camel.getEndpoint("direct:" + id + "?block=false"),
                Rights.of(operation),
                Contract.reads(document, operation));
    }

    /** The parameter of that name in path or query. */
    Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getName().equals(name))
                .filter(parameter -> !"header".equals(parameter.getIn()))
                .findFirst();
    }
}
