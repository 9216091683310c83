package io.pacenote.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.hateoas.CollectionModel;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.LinkRelation;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.hateoas.mediatype.MessageResolver;
import org.springframework.hateoas.mediatype.hal.CurieProvider;
import org.springframework.hateoas.mediatype.hal.Jackson2HalModule;
import org.springframework.hateoas.server.core.DefaultLinkRelationProvider;
import org.springframework.hateoas.server.core.EmbeddedWrapper;
import org.springframework.hateoas.server.core.EmbeddedWrappers;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Models look as Spring writes them, whoever does. */
class HalJsonTest {

    private static final EmbeddedWrappers WRAPPERS = new EmbeddedWrappers(true);

    private final RestJson json = new RestJson(Jackson2ObjectMapperBuilder.json(), 32);
    private final JsonMapper spring = JsonMapper.builder()
            .addModule(new Jackson2HalModule())
            .handlerInstantiator(new Jackson2HalModule.HalHandlerInstantiator(
                    new DefaultLinkRelationProvider(), CurieProvider.NONE, MessageResolver.DEFAULTS_ONLY))
            .build();

    static Stream<List<Link>> links() {
        return Stream.of(
                List.of(),
                List.of(Link.of("/things/1"), Link.of("/things/1", "thing")),
                List.of(Link.of("/things/\"1\"?a=b&c=%20", "thing")),
                List.of(Link.of("/things/1", "thing"), Link.of("/things/2", "thing")),
                List.of(Link.of("/things{?page}", "things")),
                List.of(Link.of("/things/1").withTitle("The first"), Link.of("/things/1", "thing")),
                List.of(Link.of("/things/1").withName("first").withType("text/plain")));
    }

    @ParameterizedTest
    @MethodSource("links")
    void writesLinksAsSpringDoes(List<Link> links) throws JsonProcessingException {
        requireWrittenAsBySpring(new RepresentationModel<>(links));
    }

    static Stream<List<?>> embedded() {
        return Stream.of(
                List.of(),
                List.of(named("things", List.of())),
                List.of(named("things", List.of(new Thing("1"), new Thing("2")))),
                List.of(named("things", List.of(EntityModel.of(new Thing("1"), Link.of("/things/1"))))),
                List.of(named("things", List.of(new Thing("1"))), named("others", List.of(new Thing("2")))),
                List.of(named("thing", new Thing("1"))),
                List.of(EntityModel.of(new Thing("1")), EntityModel.of(new Thing("2"))));
    }

    @ParameterizedTest
    @MethodSource("embedded")
    void writesWhatIsEmbeddedAsSpringDoes(List<?> embedded) throws JsonProcessingException {
        requireWrittenAsBySpring(CollectionModel.of(embedded, Link.of("/things")));
    }

    private void requireWrittenAsBySpring(Object model) throws JsonProcessingException {
        assertThat(new String(json.write(model), StandardCharsets.UTF_8)).isEqualTo(spring.writeValueAsString(model));
    }

    private static EmbeddedWrapper named(String relation, Object value) {
        return WRAPPERS.wrap(value, LinkRelation.of(relation));
    }

    record Thing(String name) {}
}
