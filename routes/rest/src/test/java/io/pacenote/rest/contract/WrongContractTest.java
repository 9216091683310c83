package io.pacenote.rest.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.pacenote.contexts.Contexts;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
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
        return new Contracts(contexts, new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void anOperationWithoutRouteEndsTheStart() {
        given(contexts.isPresent(anyString())).willReturn(true);
        CamelContext camel = new DefaultCamelContext();

        assertThatIllegalStateException()
                .isThrownBy(() -> new ContractCheck(contracts("/sample"), contexts).afterApplicationStart(camel))
                .withMessageContaining("sample.thing.list");
    }

    @Test
    void anOperationOfAContextThatRunsElsewhereNeedsNoRoute() {
        given(contexts.isPresent(anyString())).willReturn(false);
        CamelContext camel = new DefaultCamelContext();

        assertThatCode(() -> new ContractCheck(contracts("/sample"), contexts).afterApplicationStart(camel))
                .doesNotThrowAnyException();
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
