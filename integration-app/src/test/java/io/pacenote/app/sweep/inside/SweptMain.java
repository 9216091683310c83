package io.pacenote.app.sweep.inside;

import io.pacenote.app.PacenoteApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Starts the application. Each line on the standard input is a crash point, and begins the count of the effects anew. Settings:
 * {@code sweep.notes}, the file of the effects' names; {@code sweep.point}, a crash point for which to count from the start.
 */
public final class SweptMain {

    private SweptMain() {}

    public static void main(String[] arguments) {
        Path notes = Path.of(System.getProperty("sweep.notes", "effects.txt"));
        String point = System.getProperty("sweep.point");
        if (point != null) {
            Effects.begin(notes, CrashPoint.parse(point));
        }
        Thread orders = new Thread(() -> obey(notes), "sweep-orders");
        orders.setDaemon(true);
        orders.start();
        PacenoteApplication.main(arguments);
    }

    private static void obey(Path notes) {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                Effects.begin(notes, CrashPoint.parse(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
