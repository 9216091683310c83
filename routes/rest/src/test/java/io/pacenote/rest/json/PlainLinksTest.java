package io.pacenote.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.hateoas.mediatype.MessageResolver;
import org.springframework.hateoas.mediatype.hal.CurieProvider;
import org.springframework.hateoas.mediatype.hal.Jackson2HalModule;
import org.springframework.hateoas.server.core.DefaultLinkRelationProvider;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Links look as Spring writes them, whoever does. */
class PlainLinksTest {

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
    void lookAsSpringWritesThem(List<Link> links) throws JsonProcessingException {
        var model = new RepresentationModel<>(links);

        assertThat(new String(json.write(model), StandardCharsets.UTF_8)).isEqualTo(spring.writeValueAsString(model));
    }
}
