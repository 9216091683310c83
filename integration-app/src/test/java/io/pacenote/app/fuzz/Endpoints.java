package io.pacenote.app.fuzz;

import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All endpoints of the application: those of the OpenAPI documents, and those of the operators. */
final class Endpoints {

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");

    private Endpoints() {}

    static List<Endpoint> of(Contracts contracts) {
        return contracts.all().stream().flatMap(Endpoints::of).toList();
    }

    private static Stream<Endpoint> of(Contract contract) {
        return contract.document().getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(one -> of(ascii(contract.basePath() + path.getKey()), one.getKey(), one.getValue())));
    }

    /** As it is sent; its parameters are left as they are. */
    private static String ascii(String template) {
        return NOT_ASCII.matcher(template).replaceAll(segment -> ValidRequests.encode(segment.group()));
    }

    private static Endpoint of(String path, PathItem.HttpMethod method, Operation operation) {
        return new Endpoint(operation.getOperationId(), method.name(), path, operation, true);
    }

    /** What Spring MVC serves below {@code /ops}. */
    static List<Endpoint> ofOperators(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> of(mapping.getKey(), mapping.getValue()))
                .filter(endpoint -> endpoint.path().startsWith("/ops/"))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        Operation operation = new Operation();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                operation.addParametersItem(toParameter("path", parameter));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                operation.addParametersItem(toParameter("query", parameter));
            }
        }
        String id = handler.getBeanType().getSimpleName() + "."
                + handler.getMethod().getName();
        return mapping.getPatternValues().stream().flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .map(method -> new Endpoint(id, method, path, operation, false)));
    }

    private static Parameter toParameter(String in, MethodParameter parameter) {
        return new Parameter()
                .in(in)
                .name(parameter.getParameterName())
                .required("path".equals(in))
                .schema(toSchema(parameter.getParameterType()));
    }

    private static Schema<?> toSchema(Class<?> type) {
        if (type == int.class) {
            return new IntegerSchema().format("int32").minimum(java.math.BigDecimal.ZERO);
        }
        if (type == long.class) {
            return new IntegerSchema().format("int64");
        }
        if (type == UUID.class) {
            return new UUIDSchema();
        }
        StringSchema text = new StringSchema();
        if (type.isEnum()) {
            Stream.of(type.getEnumConstants()).map(String::valueOf).forEach(text::addEnumItem);
        }
        return text;
    }
}
