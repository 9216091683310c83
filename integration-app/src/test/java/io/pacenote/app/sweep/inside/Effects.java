package io.pacenote.app.sweep.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Numbers the effects of this process from "begin" on, notes their names in a file, and halts the process at one of them. Called
 * by the advice in the drivers.
 */
public final class Effects {

    /** As {@code kill -9} leaves it. */
    private static final int HALTED = 137;

    private static Path notes = Path.of("effects");
    private static CrashPoint crash = CrashPoint.NONE;
    private static boolean counting;
    private static int count;

    private Effects() {}

    /** @param file is there from now on, and gets a line for each effect */
    static synchronized void begin(Path file, CrashPoint point) {
        notes = file;
        crash = point;
        count = 0;
        counting = true;
        write("");
    }

    /** @return the effect's number, 0 while none is counted */
    public static synchronized int before(String name) {
        if (!counting) {
            return 0;
        }
        count++;
        write(name + "\n");
        haltAt(count, CrashPoint.Side.BEFORE);
        return count;
    }

    /** @param number as {@link #before} gave it */
    public static synchronized void after(int number) {
        if (number > 0) {
            haltAt(number, CrashPoint.Side.AFTER);
        }
    }

    /** The whole process, without hooks. */
    private static void haltAt(int number, CrashPoint.Side side) {
        if (crash.effect() == number && crash.side() == side) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private static void write(String text) {
        try {
            Files.writeString(notes, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
