package io.pacenote.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.rights.Rights;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks every cell of operation, role, own and foreign row, over HTTP in mode jwt (decision record 39). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest extends JwtApplicationTest {

    private static final List<String> ROLES =
            List.of("operator", "viewer", "service", "driver", "marketer", "seller", "librarian");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MEMBER = 7001;
    private static final long ANOTHER = 7002;

    @Autowired
    private Contracts contracts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Client http;
    private Map<String, Map<String, Object>> own;
    private Map<String, Map<String, Object>> foreign;

    @BeforeAll
    void makeRows() {
        http = new Client(port);
        Rows rows = new Rows(http, jdbc, token(List.of("operator"), Map.of()));
        own = rows.of(MEMBER);
        foreign = rows.of(ANOTHER);
    }

    Stream<DeclaredOperation> operations() {
        return Operations.of(contracts).stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wantsAToken(DeclaredOperation operation) {
        assertThat(send(operation, own, "").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNotForATokenWithoutRolesAndClaims(DeclaredOperation operation) {
        assertThat(isRefused(send(operation, own, token(List.of(), Map.of())))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isForTheDeclaredRolesAlone(DeclaredOperation operation) {
        for (String role : ROLES) {
            Answer answer = send(operation, own, token(List.of(role), Map.of()));
            assertThat(isRefused(answer))
                    .as("%s by %s: %s", operation, role, answer.response().body())
                    .isEqualTo(!operation.isGrantedTo(role));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void reachesTheCallersOwnRow(DeclaredOperation operation) {
        Answer answer = send(operation, own, tokenOf(operation));
        assertThat(isRefused(answer) || isNothing(answer))
                .as(answer.response().body())
                .isEqualTo(operation.own().isEmpty() && !operation.isGrantedToMembers());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void doesNotReachTheRowOfAnother(DeclaredOperation operation) {
        Answer answer = send(operation, operation.isList() ? own : foreign, tokenOf(operation));
        if (operation.isList() && operation.own().isPresent()) {
            assertThat(ownersIn(operation, answer)).containsOnly(String.valueOf(claimOf(operation, own)));
        } else if (operation.isGrantedToMembers()) {
            assertThat(isRefused(answer)).isFalse();
        } else {
            assertThat(isRefused(answer) || isNothing(answer))
                    .as(answer.response().body())
                    .isTrue();
        }
    }

    Stream<DeclaredOperation> listsOfOwnRows() {
        return operations()
                .filter(DeclaredOperation::isList)
                .filter(operation -> operation.own().isPresent())
                .filter(operation -> !operation.path().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("listsOfOwnRows")
    void hasNoListOfTheRowsOfAnother(DeclaredOperation operation) {
        String field = operation.own().orElseThrow().get("own");
        String path = operation.uri(own.get(operation.system())) + "?" + field + "=" + claimOf(operation, foreign);
        assertThat(send("GET", path, BodyPublishers.noBody(), tokenOf(operation))
                        .status())
                .isEqualTo(404);
    }

    /** The role that goes with the grant, and the claims of the member. */
    private String tokenOf(DeclaredOperation operation) {
        List<String> roles = operation
                .own()
                .flatMap(grant -> Optional.ofNullable(grant.get("role")))
                .map(List::of)
                .orElse(List.of());
        return token(roles, claims());
    }

    private Map<String, Object> claims() {
        return Map.of(
                "userId", MEMBER,
                "mobile", own.get("nicecall").get("mobile"),
                "driverName", own.get("nicecall").get("driverName"),
                "customerId", own.get("teashop").get("customerId"),
                "storeId", own.get("teashop").get("storeId"));
    }

    private static Object claimOf(DeclaredOperation operation, Map<String, Map<String, Object>> rows) {
        return operation
                .own()
                .map(grant -> rows.get(operation.system()).get(grant.get("own")))
                .orElse("none");
    }

    private List<String> ownersIn(DeclaredOperation operation, Answer answer) {
        var owners = new ArrayList<String>();
        String field = operation.own().orElseThrow().get("own");
        answer.expect(200)
                .json()
                .path("_embedded")
                .forEach(rows -> rows.forEach(row -> owners.add(ownerOf(row, field))));
        assertThat(answer.json().path("page").path("totalElements").asInt()).isEqualTo(owners.size());
        return owners;
    }

    /** A row that does not show its owner shows the number of his call. */
    private String ownerOf(JsonNode row, String field) {
        return row.has(field)
                ? row.path(field).asText()
                : jdbc.sql("select mobile from nicecall_caller.call where call_id = ?")
                        .param(row.path("callId").asLong())
                        .query(String.class)
                        .single();
    }

    private static boolean isRefused(Answer answer) {
        String body = answer.response().body();
        return answer.status() == 403
                && Stream.of(Rights.REFUSAL, "must be your own", "not allowed").anyMatch(body::contains);
    }

    /** Not there for this caller; the page of a call that does not exist is an empty list (003, 4.8.16). */
    private static boolean isNothing(Answer answer) {
        return answer.status() == 404 || answer.response().body().equals("[]");
    }

    private Answer send(DeclaredOperation operation, Map<String, Map<String, Object>> rows, String token) {
        Map<String, Object> row = rows.get(operation.system());
        BodyPublisher body =
                operation.exampleBody().map(example -> body(example, row)).orElse(BodyPublishers.noBody());
        return send(operation.method(), operation.uri(row), body, token);
    }

    /** Where a condition can be made, it is one that no row fulfils: no test changes or deletes what another one looks at. */
    private Answer send(String method, String path, BodyPublisher body, String token) {
        return token.isEmpty()
                ? http.send(method, path, body)
                : http.send(method, path, body, "Authorization", token, "If-Match", "\"none\"");
    }

    private static BodyPublisher body(Map<String, Object> example, Map<String, Object> row) {
        Map<String, Object> filled = new HashMap<>(example);
        filled.replaceAll((name, value) -> row.getOrDefault(name, value));
        return BodyPublishers.ofString(JSON.valueToTree(filled).toString());
    }
}
