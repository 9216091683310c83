package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@RestTest
@TestPropertySource(properties = "server.forward-headers-strategy=framework")
class HalTest {

    @Autowired
    private JdbcClient jdbc;

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        jdbc.sql("truncate sample_thing.thing").update();
        http = new Http(port);
    }

    private String create(String name) {
        return http.post("/sample/things", "{\"owner\":1,\"active\":true,\"name\":\"%s\"}".formatted(name))
                .header("Location");
    }

    @Test
    void answersACreationWithItsLocationAndLinks() {
        Http.Answer answer = http.post("/sample/things", "{\"owner\":7,\"active\":true}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(answer.header("Location")).matches(http.uri("/sample/things/") + "\\d+");
        assertThat(answer.<String>json("$._links.self.href")).isEqualTo(answer.header("Location"));
        assertThat(answer.<String>json("$._links.thing.href")).isEqualTo(answer.header("Location"));
        assertThat(answer.<Map<String, Object>>json("$"))
                .containsEntry("owner", 7)
                .containsEntry("name", null);
    }

    @Test
    void findsWhatWasCreatedAtItsLocationUntilItIsRemoved() {
        String path = create("one").replaceFirst("http://[^/]+", "");

        assertThat(http.get(path).<String>json("$.name")).isEqualTo("one");
        assertThat(http.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(http.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"owner\":\"5\",\"active\":\"true\"}",
                "{\"owner\":5,\"active\":true,\"kind\":\"BIG\",\"date\":\"2026-01-31\"}",
                "{\"id\":1,\"owner\":5,\"active\":true,\"unknown\":{}}",
                "{\"owner\":5,\"active\":true,\"name\":null,\"date\":\"\",\"part\":{\"count\":\"3\"}}"
            })
    void takesWhatCommandLineClientsSend(String body) {
        create("first");

        Http.Answer answer = http.post("/sample/things", body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.<Integer>json("$.owner")).isEqualTo(5);
        assertThat(answer.<Boolean>json("$.active")).isTrue();
        assertThat(answer.<Integer>json("$.id")).as("not the client's").isNotEqualTo(1);
    }

    @Test
    void answersWithPlainJsonToWhoAcceptsNothingElse() {
        create("one");

        Http.Answer answer = http.get("/sample/things", "Accept", "application/json");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.<Integer>json("$.page.totalElements")).isEqualTo(1);

        assertThat(http.get("/sample/things", "Accept", "application/json, */*;q=0.5")
                        .header("Content-Type"))
                .isEqualTo("application/hal+json");
    }

    @Test
    void hasAnEmptyListWhereThereIsNothing() {
        Http.Answer answer = http.get("/sample/things");

        assertThat(answer.<List<?>>json("$._embedded.things")).isEmpty();
        assertThat(answer.<Map<String, Integer>>json("$.page"))
                .isEqualTo(Map.of("size", 20, "totalElements", 0, "totalPages", 0, "number", 0));
        assertThat(answer.<Map<String, ?>>json("$._links")).containsOnlyKeys("self", "profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "99999999999"})
    void cutsASizeOverTheLimitToIt(String size) {
        create("one");

        Http.Answer answer = http.get("/sample/things?size=" + size);

        assertThat(answer.<Integer>json("$.page.size")).isEqualTo(1000);
        assertThat(answer.<List<?>>json("$._embedded.things")).hasSize(1);
    }

    @Test
    void linksThePagesAroundAPage() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            create(name);
        }

        Http.Answer answer = http.get("/sample/things?size=2&page=1&sort=id,desc");

        assertThat(answer.<List<String>>json("$._embedded.things[*].name")).containsExactly("c", "b");
        assertThat(answer.<List<String>>json("$._embedded.things[*]._links.self.href"))
                .allMatch(link -> link.startsWith(http.uri("/sample/things/").toString()));
        assertThat(answer.<Map<String, Integer>>json("$.page"))
                .isEqualTo(Map.of("size", 2, "totalElements", 5, "totalPages", 3, "number", 1));
        assertThat(answer.<String>json("$._links.self.href")).endsWith("/sample/things?size=2&page=1&sort=id,desc");
        assertThat(answer.<String>json("$._links.first.href")).endsWith("?size=2&sort=id,desc&page=0");
        assertThat(answer.<String>json("$._links.prev.href")).endsWith("?size=2&sort=id,desc&page=0");
        assertThat(answer.<String>json("$._links.next.href")).endsWith("?size=2&sort=id,desc&page=2");
        assertThat(answer.<String>json("$._links.last.href")).endsWith("?size=2&sort=id,desc&page=2");
        assertThat(answer.<String>json("$._links.profile.href")).isEqualTo(http.uri("/sample/openapi.yaml") + "");
    }

    @Test
    void linksToTheAddressThatAProxyAnnounces() {
        Http.Answer answer = http.send(
                "POST",
                "/sample/things",
                "{\"owner\":1,\"active\":true}",
                "Content-Type",
                "application/json",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "api.example.org",
                "X-Forwarded-Prefix",
                "/gate");

        assertThat(answer.header("Location")).startsWith("https://api.example.org/gate/sample/things/");
        assertThat(http.get("/sample/things", "X-Forwarded-Host", "api.example.org", "X-Forwarded-Prefix", "/gate")
                        .<String>json("$._links.self.href"))
                .startsWith("http://api.example.org")
                .endsWith("/gate/sample/things");
    }
}
