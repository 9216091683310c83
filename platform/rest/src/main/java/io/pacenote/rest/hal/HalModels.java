package io.pacenote.rest.hal;

import io.pacenote.rest.server.IncomingRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.springframework.data.domain.Page;
import org.springframework.hateoas.CollectionModel;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.LinkRelation;
import org.springframework.hateoas.PagedModel;
import org.springframework.hateoas.server.core.EmbeddedWrapper;
import org.springframework.hateoas.server.core.EmbeddedWrappers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Makes the HAL models that routes answer with, with absolute links at the address that the client used. One for each
 * exchange: {@code HalModels.of(exchange)}. An exchange that did not come by HTTP gets links without host.
 */
public final class HalModels {

    private static final EmbeddedWrappers WRAPPERS = new EmbeddedWrappers(true);

    private final String systemUri;
    private final String requestUri;

    private HalModels(String systemUri, String requestUri) {
        this.systemUri = systemUri;
        this.requestUri = requestUri;
    }

    public static HalModels of(Exchange exchange) {
        Optional<IncomingRequest> request = IncomingRequest.of(exchange);
        return new HalModels(
                request.map(IncomingRequest::systemUri).orElse(""),
                request.map(IncomingRequest::requestUri).orElse(""));
    }

    /**
     * A link to a path of the same system.
     *
     * @param path what follows the system's name, such as {@code /subscriptions/1}; what is no path character is percent-encoded,
     *     as it must be in a URI
     */
    public Link link(String relation, String path) {
        return Link.of(systemUri + UriUtils.encodePath(path, StandardCharsets.UTF_8), relation);
    }

    /**
     * One entity with the links that Spring Data REST gives: {@code self} and one named after the kind of entity.
     *
     * @param content a record; its null fields are written as null
     * @param kind such as {@code subscription}
     * @param path of the entity, below its system's name
     */
    public <T> EntityModel<T> entity(T content, String kind, String path) {
        return EntityModel.of(content, link(IanaLinkRelations.SELF.value(), path), link(kind, path));
    }

    /** 201 with Location: what the model's {@code self} link says. */
    public <T> ResponseEntity<EntityModel<T>> created(EntityModel<T> model) {
        URI location = model.getRequiredLink(IanaLinkRelations.SELF).toUri();
        return ResponseEntity.created(location).body(model);
    }

    /**
     * All of something: {@code _embedded}, {@code _links} with self and profile, no page.
     *
     * @param relation name of the list in {@code _embedded}, such as {@code subscriptions}
     */
    public <T> CollectionModel<EmbeddedWrapper> collection(
            String relation, Collection<T> items, Function<T, ?> toModel) {
        return CollectionModel.of(embed(relation, items, toModel), self(), profile());
    }

    /**
     * One page of something: {@code _embedded}, {@code page}, and {@code _links} with self, profile and the pages around
     * it.
     *
     * @param relation name of the list in {@code _embedded}, such as {@code subscriptions}
     */
    public <T> PagedModel<EmbeddedWrapper> page(String relation, Page<T> page, Function<T, ?> toModel) {
        var metadata = new PagedModel.PageMetadata(
                page.getSize(), page.getNumber(), page.getTotalElements(), page.getTotalPages());
        PagedModel<EmbeddedWrapper> model =
                PagedModel.of(embed(relation, page.getContent(), toModel), metadata, self(), profile());
        if (page.hasPrevious()) {
            model.add(pageLink(IanaLinkRelations.FIRST, 0), pageLink(IanaLinkRelations.PREV, page.getNumber() - 1));
        }
        if (page.hasNext()) {
            model.add(
                    pageLink(IanaLinkRelations.NEXT, page.getNumber() + 1),
                    pageLink(IanaLinkRelations.LAST, page.getTotalPages() - 1));
        }
        return model;
    }

    /** An empty list must be there too, and only a wrapper keeps its name. */
    private static <T> Collection<EmbeddedWrapper> embed(String relation, Collection<T> items, Function<T, ?> toModel) {
        var models = items.stream().map(toModel).toList();
        return List.of(WRAPPERS.wrap(models, LinkRelation.of(relation)));
    }

    private Link self() {
        return Link.of(requestUri);
    }

    /** RFC 6906: what more there is to know about the resource. */
    private Link profile() {
        return link(IanaLinkRelations.PROFILE.value(), "/openapi.yaml");
    }

    private Link pageLink(LinkRelation relation, int number) {
        String uri = UriComponentsBuilder.fromUriString(requestUri)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
        return Link.of(uri, relation);
    }
}
