package io.pacenote.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chooses the loopback port that an engine listens on. */
final class EnginePort {

    /** In settings: any free port. */
    static final int ANY = 0;

    private EnginePort() {}

    /**
     * The configured port, or else the one of the last start if it is free, or else a free one. What was chosen is
     * remembered beside the data, so that clients in other processes find a restarted engine where it was.
     *
     * @param data the engine's data directory
     * @param configured the port wanted, or {@link #ANY}
     * @throws EngineStartException if the configured port is busy
     */
    static int choose(Path data, int configured) {
        Path memory = data.resolveSibling(data.getFileName() + ".port");
        try {
            int port = configured == ANY ? lastOrFree(memory) : configured;
            if (!isFree(port)) {
                throw new EngineStartException(
                        "Port %d, wanted for the embedded engine on %s, is in use".formatted(port, data));
            }
            Files.writeString(memory, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remember a port in " + memory, e);
        }
    }

    private static int lastOrFree(Path memory) throws IOException {
        int last = Files.exists(memory) ? parse(Files.readString(memory)) : ANY;
        return last != ANY && isFree(last) ? last : free();
    }

    /** A port nobody listens on at the moment. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A crash can leave the file empty; then there is nothing to remember. */
    private static int parse(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : ANY;
    }
}
