package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.IncomingRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes headers of the parameters that an operation declares, with the types and within the limits that it declares. A
 * parameter that is not declared does not get in.
 */
final class ContractParameters {

    private ContractParameters() {}

    /** @throws ProblemException 400 naming the parameter that is missing, there twice, or wrong */
    static void bind(Operation operation, IncomingRequest request, Message message) {
        for (Parameter parameter :
                Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            switch (parameter.getIn()) {
                case "path" -> bind(parameter, message.getHeader(parameter.getName(), String.class), message);
                case "query" -> bindQuery(parameter, request.query(parameter.getName()), message);
                default -> {
                    // headers get in by the allow-list, and cookies not at all
                }
            }
        }
    }

    private static void bindQuery(Parameter parameter, List<String> sent, Message message) {
        if (ParameterSchema.of(parameter.getSchema()).isArray()) {
            if (!sent.isEmpty()) {
                message.setHeader(parameter.getName(), List.copyOf(sent));
            }
            return;
        }
        if (sent.size() > 1) {
            throw ProblemException.badRequest(parameter.getName(), "must be there only once");
        }
        bind(parameter, sent.stream().findFirst().orElse(null), message);
    }

    private static void bind(Parameter parameter, @Nullable String sent, Message message) {
        Schema<?> schema = parameter.getSchema();
        boolean absent = sent == null || sent.isEmpty();
        if (absent && Boolean.TRUE.equals(parameter.getRequired())) {
            throw ProblemException.badRequest(parameter.getName(), "is required");
        }
        Object value = absent ? schema.getDefault() : ParameterSchema.of(schema).convert(parameter.getName(), sent);
        if (value == null) {
            message.removeHeader(parameter.getName());
        } else {
            message.setHeader(parameter.getName(), value);
        }
    }
}
