package io.pacenote.app.process;

import io.pacenote.engines.KafkaEngine;
import java.nio.file.Path;

/** A broker alone in its process, which can be killed. */
final class BrokerMain {

    private BrokerMain() {}

    /** @param args the directory of its data, and its port */
    public static void main(String[] args) throws InterruptedException {
        KafkaEngine engine = KafkaEngine.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(engine::stop, "stop"));
        Thread.currentThread().join();
    }
}
