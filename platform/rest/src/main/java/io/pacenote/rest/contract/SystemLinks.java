package io.pacenote.rest.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacenote.rest.json.RestJson;
import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Answers at {@code /<system>} with links to what can be read there, and to the system's document (RFC 8631). */
public final class SystemLinks {

    private final Contracts contracts;
    private final RestJson json;

    public SystemLinks(Contracts contracts, RestJson json) {
        this.contracts = contracts;
        this.json = json;
    }

    /** By exact paths: a pattern would take those of the platform too. */
    @Autowired
    void serve(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var method = ReflectionUtils.findMethod(Root.class, "links", HttpServletRequest.class);
        for (Contract contract : contracts.all()) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(contract.basePath(), contract.basePath() + "/")
                            .methods(RequestMethod.GET)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Root(contract),
                    method);
        }
    }

    private RepresentationModel<?> linksOf(Contract contract, String root) {
        String base = root + contract.basePath();
        var model = new RepresentationModel<>(Link.of(base));
        contract.document().getPaths().forEach((path, item) -> {
            if (isReadable(contract.basePath() + path) && asksForNothing(item.getGet())) {
                model.add(Link.of(base + UriUtils.encodePath(path, StandardCharsets.UTF_8), path.substring(1)));
            }
        });
        model.add(Link.of(base + ContractRoutes.DOCUMENT, "service-desc"), Link.of(root + "/api", "service-doc"));
        return model;
    }

    /** By GET without an effect, in this process. */
    private boolean isReadable(String path) {
        return contracts
                .methodsAt(path)
                .filter(methods -> methods.contains("HEAD"))
                .isPresent();
    }

    /** Such as the id of one thing. */
    private static boolean asksForNothing(Operation get) {
        return Optional.ofNullable(get.getParameters()).orElse(List.of()).stream()
                .noneMatch(parameter -> Boolean.TRUE.equals(parameter.getRequired()));
    }

    /** What answers at the path of one system. */
    private final class Root {

        private final Contract contract;

        Root(Contract contract) {
            this.contract = contract;
        }

        /** HAL, or plain JSON to who asks for that. */
        ResponseEntity<byte[]> links(HttpServletRequest request) throws JsonProcessingException {
            String address =
                    ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
            return ResponseEntity.ok()
                    .contentType(AcceptedTypes.of(request).json())
                    .body(json.write(linksOf(contract, address)));
        }
    }
}
