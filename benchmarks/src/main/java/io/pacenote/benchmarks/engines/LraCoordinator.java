package io.pacenote.benchmarks.engines;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.narayana.lra.coordinator.api.Coordinator;
import io.narayana.lra.coordinator.api.CoordinatorContainerFilter;
import io.narayana.lra.coordinator.internal.LRARecoveryModule;
import io.undertow.Undertow;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.springframework.util.FileSystemUtils;

/** Narayana's coordinator, served over HTTP by this JVM. Its log is files, of which it syncs each that it writes. */
final class LraCoordinator implements AutoCloseable {

    private final Server http = new Server();

    /**
     * @param log directory of the log; the first one of a JVM stays, as Narayana asks for it only once
     * @param threads how many requests it works on at once
     */
    LraCoordinator(Path log, int threads) throws IOException {
        // what a run that was broken off has left would be recovered
        FileSystemUtils.deleteRecursively(log);
        keepLogIn(log.toAbsolutePath());
        LRARecoveryModule.getInstance();
        http.start(Undertow.builder().addHttpListener(0, "127.0.0.1").setWorkerThreads(threads));
        http.deploy(new Resources());
    }

    private static void keepLogIn(Path directory) {
        for (String store : Arrays.asList(null, "communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(directory.toString());
        }
    }

    String url() {
        return "http://127.0.0.1:" + http.port();
    }

    @Override
    public void close() {
        http.stop();
    }

    private static final class Server extends UndertowJaxrsServer {

        int port() {
            return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        }
    }

    private static final class Resources extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Coordinator.class, CoordinatorContainerFilter.class);
        }
    }
}
