package io.pacenote.benchmarks.reference;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;

/** The program: all contexts in one process, on tables and topics that are there. */
public final class Reference {

    /** Path that gets an answer as soon as members may apply. */
    public static final String READY = "/ready";

    /** Path on which all pooled connections are replaced. */
    public static final String RENEW = "/renew";

    /** Environment variable with the password of the database. */
    public static final String PASSWORD = "REFERENCE_DATABASE_PASSWORD";

    public static final String SUBSCRIPTIONS = "/codriver/subscriptions";

    private static final String SUB_PAY = "sub-pay";
    private static final String PAY_MNG = "pay-mng";
    private static final String MNG_SUB = "mng-sub";
    private static final int HTTP_THREADS = 128;
    private static final int BACKLOG = 1024;

    private final Database database;
    private final String brokers;

    private Reference(Database database, String brokers) {
        this.database = database;
        this.brokers = brokers;
    }

    /** @param args HTTP port, JDBC URL, user, brokers, address of the provider */
    public static void main(String[] args) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var reference = new Reference(new Database(args[1], args[2], System.getenv(PASSWORD)), args[3]);
        reference.start(Integer.parseInt(args[0]), URI.create(args[4]));
    }

    private void start(int port, URI provider) throws Exception {
        Relay relay = new Relay(database, brokers);
        Outbox outbox = new Outbox(relay::wake);
        Subscriptions subscriptions = new Subscriptions(database, outbox);
        Payments payments = new Payments(database, outbox, provider);
        Registrations registrations = new Registrations(database, outbox);
        relay.start();
        payments.start();
        consume(Payments.CONSUMER, List.of(SUB_PAY), payments);
        consume(Registrations.CONSUMER, List.of(PAY_MNG), registrations);
        consume(Subscriptions.CONSUMER, List.of(MNG_SUB), subscriptions);
        consume(History.CONSUMER, List.of(SUB_PAY, PAY_MNG, MNG_SUB), new History(database));
        serve(port, subscriptions);
    }

    private void consume(String group, List<String> topics, EventHandler handler) {
        new EventConsumer(brokers, group, topics, handler).start();
    }

    private void serve(int port, Subscriptions subscriptions) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(Executors.newFixedThreadPool(HTTP_THREADS));
        server.createContext(SUBSCRIPTIONS, subscriptions::apply);
        server.createContext(READY, call -> Answers.send(call, 200, new byte[0]));
        server.createContext(RENEW, call -> {
            database.renewConnections();
            Answers.send(call, 200, new byte[0]);
        });
        server.start();
    }
}
