package io.pacenote.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is no operation of a contract has a rule by path; a new controller elsewhere must get one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformPathsTest extends JwtApplicationTest {

    /** For everybody with a valid token: they show what the contracts say. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("/", "/api", "/api/", "/error", "${server.error.path:${error.path:/error}}");

    private record Mapped(RequestMethod method, String path) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private Contracts contracts;

    @LocalServerPort
    private int port;

    private Stream<Mapped> mapped() {
        return controllers.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
                .flatMap(path ->
                        methods(mapping.getMethodsCondition().getMethods()).map(method -> new Mapped(method, path))));
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of(RequestMethod.GET) : declared.stream();
    }

    private Stream<Mapped> ops() {
        return mapped().filter(one -> one.path().equals("/ops") || one.path().startsWith("/ops/"));
    }

    private static boolean isForOperators(String path) {
        return Stream.of("/ops", "/actuator").anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private boolean isRootOfASystem(String path) {
        return contracts.all().stream()
                .map(Contract::basePath)
                .anyMatch(root -> path.equals(root) || path.equals(root + "/"));
    }

    @Test
    void everyControllerIsWhereARuleIs() {
        assertThat(mapped().map(Mapped::path))
                .allMatch(path -> isForOperators(path)
                        || path.startsWith("/api")
                        || FOR_EVERYBODY.contains(path)
                        || isRootOfASystem(path));
    }

    @ParameterizedTest
    @MethodSource("ops")
    void operationsWantAToken(Mapped operation) {
        assertThat(status(operation)).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("ops")
    void operationsAreNotForMembers(Mapped operation) {
        assertThat(status(operation, "Authorization", token(List.of("driver", "service"), Map.of("userId", 1))))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("ops")
    void aViewerReadsAndChangesNothing(Mapped operation) {
        boolean reads = operation.method() == RequestMethod.GET;
        assertThat(status(operation, "Authorization", token(List.of("viewer"), Map.of())) == 403)
                .isEqualTo(!reads);
    }

    private int status(Mapped operation, String... headers) {
        String path = operation.path().replaceAll("\\{[^}]+}", "0");
        return new Client(port)
                .send(operation.method().name(), path, BodyPublishers.ofString("{}"), headers)
                .status();
    }
}
