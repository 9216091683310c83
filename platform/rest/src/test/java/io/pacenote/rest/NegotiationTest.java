package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers that are lists say the same on one line and on several (RFC 9110, section 5.3). */
@RestTest
class NegotiationTest {

    private static final String THINGS = "/sample/things";
    private static final String THING = "{\"owner\":1,\"active\":true}";

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
    }

    /** @param lines separated by two slashes */
    private static String[] accept(String lines) {
        return Stream.of(lines.split(" // "))
                .flatMap(line -> Stream.of("Accept", line))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                     | application/hal+json",
                "application/*                                           | application/hal+json",
                "application/*+json                                      | application/hal+json",
                "text/html // application/json                           | application/json",
                "text/html, application/json                             | application/json",
                "text/html // application/hal+json                       | application/hal+json",
                "application/json // application/hal+json                | application/hal+json",
                "application/json // application/hal+json;q=0.5          | application/json",
                "application/json;q=0.5 // application/hal+json          | application/hal+json",
                "application/hal+json;q=0 // */*                         | application/json",
                "application/json, application/*;q=0.1                   | application/json",
                "application/json, */*;q=0.5                             | application/hal+json",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | application/hal+json"
            })
    void answersWithTheTypeThatIsPreferred(String lines, String type) {
        Http.Answer answer = http.get(THINGS, accept(lines));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html // text/plain",
                "application/json;q=0 // application/hal+json;q=0",
                "application/*;q=0 // */*;q=0.0",
                "application/json;q=0, application/hal+json;q=0, */*",
                "application/json;q=2"
            })
    void refusesWhoTakesNeither(String lines) {
        assertProblem(http.get(THINGS, accept(lines)), 406, THINGS);
    }

    @Test
    void readsListsOfAnyLength() {
        String many = "text/x, ".repeat(200) + "application/json";

        assertThat(http.get(THINGS, "Accept", many).status()).isEqualTo(200);
        assertThat(http.get("/ops/sample", "Accept", "text/x, ".repeat(200)).status())
                .isEqualTo(406);
    }

    private Http.Answer post(String... encodings) {
        String[] headers = Stream.concat(
                        Stream.of("Content-Type", "application/json"),
                        Stream.of(encodings).flatMap(encoding -> Stream.of("Content-Encoding", encoding)))
                .toArray(String[]::new);
        return http.send("POST", THINGS, THING, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "aes128gcm", "unheard-of", "identity, gzip"})
    void takesNoBodyThatIsPacked(String encoding) {
        assertThat(assertProblem(post(encoding), 415, THINGS).header("Accept-Encoding"))
                .isEqualTo("identity");
        assertProblem(post("identity", encoding), 415, THINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "identity, identity"})
    void takesABodyThatSaysThatItIsNotPacked(String encoding) {
        assertThat(post(encoding).status()).isEqualTo(201);
    }

    @Test
    void takesABodyOfOneTypeOnly() {
        assertProblem(
                http.send("POST", THINGS, THING, "Content-Type", "application/json", "Content-Type", "text/plain"),
                415,
                THINGS);
    }
}
