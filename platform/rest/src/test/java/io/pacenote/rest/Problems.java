package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;

/** What all errors have in common. */
final class Problems {

    private Problems() {}

    /** Checks the form of RFC 9457 and that of Spring Boot, and that nothing of the inside shows. */
    static Http.Answer assertProblem(Http.Answer answer, int status, String path) {
        assertThat(answer.body()).doesNotContain("io.pacenote", "java.", "Exception", "select", "jdbc", "hunter2");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.<String>json("$.type")).isEqualTo("about:blank");
        assertThat(answer.<Integer>json("$.status")).isEqualTo(status);
        assertThat(answer.<String>json("$.title")).isEqualTo(answer.<String>json("$.error"));
        assertThat(answer.<String>json("$.detail")).isNotBlank().isEqualTo(answer.<String>json("$.message"));
        assertThat(answer.<String>json("$.instance")).isEqualTo(path);
        assertThat(answer.<String>json("$.path")).isEqualTo(path);
        assertThat(answer.<String>json("$.timestamp")).endsWith("Z");
        return answer;
    }
}
