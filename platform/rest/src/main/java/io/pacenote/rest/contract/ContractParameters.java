package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.OperationRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes headers of the parameters that an operation declares, with the types and within the limits that it declares. A
 * parameter that is not declared does not get in; a header gets in by the allow-list, if it is as declared.
 */
final class ContractParameters {

    private ContractParameters() {}

    /** @throws ProblemException 400 naming the parameter that is missing, there twice, or wrong */
    static void bind(Operation operation, OperationRequest request, Message message) {
        for (Parameter parameter :
                Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            switch (parameter.getIn()) {
                case "path" -> bind(parameter, message.getHeader(parameter.getName(), String.class), message);
                case "query" -> bindQuery(parameter, request.query(parameter.getName()), message);
                case "header" -> valueOf(parameter, request.getHeader(parameter.getName()));
                default -> {
                    // cookies do not get in at all
                }
            }
        }
    }

    private static void bindQuery(Parameter parameter, List<String> sent, Message message) {
        if (ParameterSchema.of(parameter.getSchema()).isArray()) {
            List<String> values =
                    sent.stream().filter(value -> !value.isEmpty()).toList();
            if (!values.isEmpty()) {
                message.setHeader(parameter.getName(), values);
            }
            return;
        }
        if (sent.size() > 1) {
            throw ProblemException.badRequest(parameter.getName(), "must be there only once");
        }
        bind(parameter, sent.stream().findFirst().orElse(null), message);
    }

    private static void bind(Parameter parameter, @Nullable String sent, Message message) {
        Object value = valueOf(parameter, sent);
        if (value == null) {
            message.removeHeader(parameter.getName());
        } else {
            message.setHeader(parameter.getName(), value);
        }
    }

    private static @Nullable Object valueOf(Parameter parameter, @Nullable String sent) {
        Schema<?> schema = parameter.getSchema();
        boolean absent = sent == null || sent.isEmpty();
        if (absent && Boolean.TRUE.equals(parameter.getRequired())) {
            throw ProblemException.badRequest(parameter.getName(), "is required");
        }
        return absent ? schema.getDefault() : ParameterSchema.of(schema).convert(parameter.getName(), sent);
    }
}
