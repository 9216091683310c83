package io.pacenote.app.monitoring;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus reads of a process. */
record Scrape(List<Sample> samples) {

    private static final Pattern LINE =
            Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: \\S+)?$", Pattern.MULTILINE);

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One value. */
    record Sample(String name, TreeMap<String, String> labels, double value) {}

    static Scrape of(String text) {
        return new Scrape(LINE.matcher(text).results().map(Scrape::sample).toList());
    }

    private static Sample sample(MatchResult line) {
        var labels = new TreeMap<String, String>();
        if (line.group(2) != null) {
            LABEL.matcher(line.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(
                line.group(1), labels, Double.parseDouble(line.group(3).replace("Inf", "Infinity")));
    }

    Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toSet());
    }

    double sum(String name, String label, String value) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> value.equals(sample.labels().get(label)))
                .mapToDouble(Sample::value)
                .sum();
    }
}
