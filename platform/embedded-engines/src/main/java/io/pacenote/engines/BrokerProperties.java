package io.pacenote.engines;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Configuration of a single KRaft node that is broker and controller, on loopback. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerProperties() {}

    /**
     * @param data the log directory
     * @param port the clients' port
     * @param advertisedPort where clients are told to find it
     * @param controllerPort the port of the controller; it may differ from start to start, as the quorum's stored
     *     state names voters by id only
     * @param security encryption and login of clients; empty for neither
     */
    static Properties of(Path data, int port, int advertisedPort, int controllerPort, Map<String, String> security) {
        Properties properties = new Properties();
        properties.setProperty("log.dirs", data.toString());
        String protocol = security.getOrDefault("security.inter.broker.protocol", "PLAINTEXT");
        addNode(properties, protocol, port, advertisedPort, controllerPort);
        security.forEach(properties::setProperty);
        addSingleReplicas(properties);
        addDurability(properties);
        addQuickTurns(properties);
        return properties;
    }

    private static void addNode(
            Properties properties, String protocol, int port, int advertisedPort, int controllerPort) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(NODE_ID));
        properties.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        properties.setProperty(
                "listeners",
                "%s://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(protocol, port, CONTROLLER_LISTENER, controllerPort));
        properties.setProperty("advertised.listeners", protocol + "://127.0.0.1:" + advertisedPort);
        properties.setProperty(
                "listener.security.protocol.map", "%1$s:%1$s,%2$s:PLAINTEXT".formatted(protocol, CONTROLLER_LISTENER));
    }

    private static void addSingleReplicas(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        // whoever uses a topic declares it, with the partitions it needs
        properties.setProperty("auto.create.topics.enable", "false");
    }

    /** There is no replica to recover from: every batch is flushed before it is acknowledged. Nothing expires. */
    private static void addDurability(Properties properties) {
        properties.setProperty("log.flush.interval.messages", "1");
        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty("log.retention.bytes", "-1");
        properties.setProperty("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    }

    /**
     * A broker that died is taken for alive until its session ends, and its successor must wait for that; one that
     * stops in order says goodbye.
     */
    private static void addQuickTurns(Properties properties) {
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("broker.heartbeat.interval.ms", "1000");
        properties.setProperty("broker.session.timeout.ms", "4000");
    }
}
