package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the contracts take from headers must pass the gateway. */
class ContractHeadersTest {

    static Stream<String> headers() throws IOException {
        Resource[] contracts = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml");
        assertThat(contracts).hasSizeGreaterThan(5);
        return Stream.of(contracts)
                .map(ContractHeadersTest::read)
                .flatMap(ContractHeadersTest::headersOf)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("headers")
    @DisplayName("0.5: a header that a contract names gets in")
    void getsIn(String name) {
        assertThat(ForwardedHeaders.letsIn(name)).as(name).isTrue();
    }

    private static JsonNode read(Resource contract) {
        try (var yaml = contract.getInputStream()) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(contract + " cannot be read", e);
        }
    }

    private static Stream<String> headersOf(JsonNode node) {
        Stream<String> own = "header".equals(node.path("in").asText())
                ? Stream.of(node.path("name").asText())
                : Stream.empty();
        Stream<String> inside = StreamSupport.stream(node.spliterator(), false).flatMap(ContractHeadersTest::headersOf);
        return Stream.concat(own, inside);
    }
}
