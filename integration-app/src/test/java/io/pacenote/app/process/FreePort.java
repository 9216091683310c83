package io.pacenote.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that must have the same one after each start. */
public final class FreePort {

    /** Below the ports that systems give to whoever asks for any, so that nobody else takes it meanwhile. */
    private static final int LOWEST = 18_000;

    private static final int HIGHEST = 28_000;

    private FreePort() {}

    /** A port of loopback that nobody listens on at the moment. */
    public static int any() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket probe = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException busy) {
                // the next one, then
            }
        }
    }
}
