package io.pacenote.app.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacenote.rest.contract.AcceptedTypes;
import io.pacenote.rest.json.RestJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The path {@code /ops}: where an operator can go on. */
@RestController
class OperationLinks {

    private static final List<String> RESOURCES = List.of(
            "sagas{?status,name,key,page,size}",
            "sagas/paused",
            "dead-letters{?topic,page,size}",
            "contexts",
            "breakers",
            "outbox",
            "projections/{name}",
            "engines",
            "audit{?who,operation,from,page,size}");

    private final RestJson json;

    OperationLinks(RestJson json) {
        this.json = json;
    }

    @GetMapping({"/ops", "/ops/"})
    ResponseEntity<byte[]> links(HttpServletRequest request) throws JsonProcessingException {
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/ops";
        var model = new RepresentationModel<>(Link.of(base));
        RESOURCES.forEach(resource -> model.add(Link.of(base + "/" + resource, relation(resource))));
        return ResponseEntity.ok().contentType(AcceptedTypes.of(request).json()).body(json.write(model));
    }

    /** The last word of the path. */
    private static String relation(String resource) {
        return StringUtils.getFilename(resource.replaceAll("/?[{].*", ""));
    }
}
