package io.pacenote.app.systems;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is measured, and whom it is about.
 *
 * @param systemsByTopic all of them
 */
record Metrics(MeterRegistry meters, Map<String, String> systemsByTopic) {

    /** By the metric, the systems that its tags name, if any: by a name that begins with the system's, or by a topic. */
    Map<Meter.Id, Set<String>> systems() {
        var name = Pattern.compile("\\b(%s)[./_-]".formatted(String.join("|", Set.copyOf(systemsByTopic.values()))));
        return meters.getMeters().stream().map(Meter::getId).collect(toMap(id -> id, id -> id.getTags().stream()
                .map(Tag::getValue)
                .flatMap(value -> systems(value, name))
                .collect(toSet())));
    }

    private Stream<String> systems(String value, Pattern name) {
        return Stream.concat(
                name.matcher(value).results().map((MatchResult found) -> found.group(1)),
                Stream.ofNullable(systemsByTopic.get(value)));
    }
}
