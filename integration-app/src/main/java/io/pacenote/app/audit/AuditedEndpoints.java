package io.pacenote.app.audit;

import io.pacenote.saga.OperatorAction;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;
import org.springframework.stereotype.Component;

/**
 * Writes down what operators change by Spring Boot's endpoints, such as a log level. They may say why in an argument of
 * theirs, {@code reason}, in the query or among the fields of the body.
 */
@Component
class AuditedEndpoints implements OperationInvokerAdvisor {

    private static final String REASON = "reason";

    private final OperatorAudit audit;

    AuditedEndpoints(OperatorAudit audit) {
        this.audit = audit;
    }

    @Override
    public OperationInvoker apply(
            EndpointId endpoint, OperationType type, OperationParameters parameters, OperationInvoker invoker) {
        if (type == OperationType.READ) {
            return invoker;
        }
        String operation = endpoint + "." + type.name().toLowerCase(Locale.ROOT);
        return context ->
                audit.bestEffort(action(operation, parameters, context.getArguments()), () -> invoker.invoke(context));
    }

    private static OperatorAction action(
            String operation, OperationParameters parameters, Map<String, Object> arguments) {
        String target = parameters.stream()
                .map(parameter -> arguments.get(parameter.getName()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        @Nullable Object reason = arguments.get(REASON);
        try {
            return new OperatorAction(operation, target, reason == null ? null : reason.toString());
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException(e.getMessage(), REASON);
        }
    }
}
