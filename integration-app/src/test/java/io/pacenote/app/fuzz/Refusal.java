package io.pacenote.app.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a refusal has to look like: the right status, and a problem detail (RFC 9457) that tells nothing of the inside. */
final class Refusal {

    private static final Pattern INSIDE = Pattern.compile(
            "\\.java|Exception|\\bat [a-z]+\\.|\\b(java|javax|jakarta|org|com|io|sun)\\.[a-z]+\\.|(?i)\\bsql|select |insert |hikari|hibernate|camel|tomcat|jackson");

    private static final JsonMapper JSON = new JsonMapper();

    private Refusal() {}

    /** What is wrong with the answer; nothing, if it is a proper refusal. */
    static List<String> faults(Hostile sent, Wire.RawAnswer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() != sent.status()) {
            faults.add("%d instead of %d: %s".formatted(answer.status(), sent.status(), answer.body()));
        }
        faults.addAll(faults(answer));
        return faults;
    }

    /** What is wrong with a problem detail, whatever its status. */
    static List<String> faults(Wire.RawAnswer answer) {
        List<String> faults = new ArrayList<>();
        if (!answer.contentType().equals("application/problem+json")) {
            faults.add("is %s: %s".formatted(answer.contentType(), answer.body()));
            return faults;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            if (problem.path("status").asInt() != answer.status()
                    || problem.path("title").asText().isBlank()) {
                faults.add("has other members: " + problem);
            }
            String told = problem.path("title").asText() + " "
                    + problem.path("detail").asText() + problem.path("errors");
            if (INSIDE.matcher(told).find()) {
                faults.add("tells of the inside: " + told);
            }
        } catch (JsonProcessingException e) {
            faults.add("is no JSON: " + answer.body());
        }
        if ((answer.headers() + answer.body()).contains(PlantedHeaders.MARK)) {
            faults.add("gives a header back");
        }
        return faults;
    }
}
