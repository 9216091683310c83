package io.pacenote.rest.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;

/**
 * What serves an operation; the same for all its requests.
 *
 * @param context that it belongs to
 * @param path as the contract spells it
 * @param route where it begins
 */
record ServedOperation(String context, PathTemplate path, Endpoint route) {

    /** A context may stop after it was asked: then fail at once instead of waiting for its return. */
    static ServedOperation of(OpenAPI document, Operation operation, CamelContext camel) {
        String id = operation.getOperationId();
        return new ServedOperation(
                OperationId.contextOf(id),
                PathTemplate.of(document, operation),
                camel.getEndpoint("direct:" + id + "?block=false"));
    }
}
