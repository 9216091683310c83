package io.pacenote.app.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What a test adds to the ports of the source documents, so that it runs beside an application that has those. */
final class PortOffset {

    /** The ports of all systems, gateways and engines. */
    private static final int FIRST = 8080;

    private static final int LAST = 8090;

    /** Puts all ports between those of {@link io.pacenote.app.process.FreePort} and those that systems give to anybody. */
    private static final int LOWEST = 20_000;

    private static final int OFFSETS = 1_900;

    private PortOffset() {}

    /** One with which nobody listens on a port of the documents at the moment. */
    static int any() {
        return IntStream.generate(() -> LOWEST + ThreadLocalRandom.current().nextInt(OFFSETS))
                .filter(offset -> IntStream.rangeClosed(FIRST, LAST).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
