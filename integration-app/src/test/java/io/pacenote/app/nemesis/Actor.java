package io.pacenote.app.nemesis;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A part of the platform that is one process at a time, always at the same address. */
final class Actor implements AutoCloseable {

    private static final Duration TIME_TO_STOP = Duration.ofMinutes(1);

    private PacenoteJar jar;
    private PacenoteProcess process;

    Actor(PacenoteJar jar) {
        this.jar = jar;
        this.process = jar.start();
    }

    URI uri() {
        return process.baseUri();
    }

    /** The address of a path. */
    URI uri(String path) {
        return process.uri(path);
    }

    void awaitReady() {
        process.awaitReady();
    }

    /** {@code kill -9}. */
    void kill() {
        process.kill9();
    }

    /** Starts the successor of a process that was killed. */
    void restart() {
        process = jar.start();
    }

    /** Asks it to stop, as Kubernetes does, and waits. */
    void stop() {
        process.terminate();
        process.awaitExit(TIME_TO_STOP);
    }

    /** Starts a successor of another release. */
    void restartAs(UnaryOperator<PacenoteJar> release) {
        jar = release.apply(jar);
        restart();
    }

    /** Stops it in the middle of whatever it does. */
    void freeze() {
        signal("-STOP");
    }

    /** Lets it go on as if no time had passed. */
    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill " + signal + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A frozen process would not hear that it has to stop. */
    @Override
    public void close() {
        if (process.isAlive()) {
            thaw();
        }
        process.close();
    }
}
