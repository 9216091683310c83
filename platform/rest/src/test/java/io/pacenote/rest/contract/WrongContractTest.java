package io.pacenote.rest.contract;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.RestTestApplication;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

class WrongContractTest {

    private final Contexts contexts = mock(Contexts.class);

    private Contracts contracts(String server) {
        return contracts(server, "[{role: operator}]");
    }

    private Contracts contracts(String server, String rights) {
        given(contexts.systems()).willReturn(Set.of("sample"));
        String document = """
                openapi: 3.0.3
                info: {title: Sample, version: "1"}
                servers: [{url: %s}]
                paths:
                  /things:
                    get: {operationId: sample.thing.list, x-rights: %s, responses: {"200": {description: things}}}
                """.formatted(server, rights);
        var resources = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8));
            }
        };
        return new Contracts(contexts, resources, Set.of());
    }

    @Test
    void anOperationWithoutRouteEndsTheStart() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(RestTestApplication.class)
                        .properties(
                                "server.port=0",
                                "pacenote.base-packages=elsewhere",
                                "pacenote.contexts=broken",
                                "pacenote.embedded.data-dir=target/engines",
                                "spring.flyway.enabled=false")
                        .run())
                .hasStackTraceContaining("Operations of a contract without a route of their name: [broken.part.lost]");
    }

    @Test
    void aServerThatIsNotTheSystemsNameEndsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> contracts("/elsewhere"))
                .withMessageContaining("must have the server /sample");
    }

    @Test
    void anOperationThatDoesNotSayWhoMayDoItEndsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> contracts("/sample", "[]"))
                .withMessageContaining("sample.thing.list");
    }

    @Test
    void anOperationOnOnesOwnRowsThatDoesNotTellWhoseTheyAreEndsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> contracts("/sample", "[{own: userId}]"))
                .withMessageContaining("nothing tells whose the row is");
    }
}
