package io.pacenote.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The system properties {@code bench.*}. */
public final class Settings {

    private Settings() {}

    /** Items that are separated by commas; none when the property is not set. */
    public static List<String> list(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Items that are separated by spaces. */
    public static List<String> words(String name) {
        return Arrays.stream(text(name).split(" "))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    public static List<Integer> numbers(String name) {
        return list(name).stream().map(Integer::valueOf).toList();
    }

    public static int number(String name) {
        return Integer.parseInt(text(name));
    }

    public static Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    public static Path path(String name) {
        return Path.of(text(name));
    }

    private static String text(String name) {
        return System.getProperty("bench." + name, "");
    }
}
