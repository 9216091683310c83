package io.pacenote.app.nemesis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.BrokerProcess;
import io.pacenote.app.process.FreePort;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.engines.KafkaEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each nemesis for {@code nemesis.duration}, ten minutes unless told otherwise. */
@Tag("long")
class NemesisIT {

    private static final UnaryOperator<PacenoteJar> PLAIN = UnaryOperator.identity();

    @TempDir
    private Path dataDir;

    private final List<AutoCloseable> scenery = new ArrayList<>();

    @Test
    void contextsAreKilledOneOrTwoAtATime() {
        Stage stage = use(Stage.split(engines(postgres().start(), kafka()), dataDir));
        long seed = Long.getLong("nemesis.seed", System.nanoTime());
        System.out.println("nemesis.seed=" + seed);

        siege(stage, load(stage), new RandomKills(stage.actors(), new Random(seed)));
    }

    @Test
    void zombiesThatComeBackChangeNothing() {
        PostgresServer postgres = postgres().start();
        Stage stage = use(Stage.ofLikes(2, engines(postgres, kafka()), dataDir, PLAIN));
        Load load = load(stage);

        siege(stage, load, new Zombies(stage.actors(), load, new Leases(postgres)));
    }

    @Test
    void databaseCrashes() {
        PostgresServer postgres = postgres().start();
        Stage stage = use(Stage.ofLikes(1, engines(postgres, kafka()), dataDir, PLAIN));

        siege(stage, load(stage), new PostgresCrashes(postgres));
    }

    @Test
    void databaseFailsOverToItsStandby() {
        PostgresServer postgres = postgres();
        Failovers failovers = use(new Failovers(dataDir, postgres));
        EngineAddresses engines =
                new EngineAddresses(failovers.jdbcUrl(), postgres.password(), kafka().bootstrapServers());
        Stage stage = use(Stage.ofLikes(1, engines, dataDir, PLAIN));

        siege(stage, load(stage), failovers);
    }

    @Test
    void connectionsAreResetAndSlow() {
        PostgresServer postgres = postgres().start();
        TcpProxy beforePostgres = use(TcpProxy.open()).leadTo(postgres.port());
        TcpProxy beforeKafka = use(TcpProxy.open());
        KafkaEngine kafka = use(KafkaEngine.startBehind(dataDir, beforeKafka.port()));
        beforeKafka.leadTo(Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", "")));
        EngineAddresses engines = new EngineAddresses(
                "jdbc:postgresql://localhost:%d/postgres".formatted(beforePostgres.port()),
                postgres.password(),
                "127.0.0.1:" + beforeKafka.port());
        TcpProxy beforePayment = use(TcpProxy.open());
        String payments = "http://127.0.0.1:" + beforePayment.port();
        UnaryOperator<PacenoteJar> behindTheProxy =
                jar -> jar.withArgument("--nicecall.caller.payment-url=" + payments + "/nicecall")
                        .withArgument("--teashop.order.pay-url=" + payments + "/teashop")
                        .withArgument("--library.borrow.book-url=" + payments + "/library");
        Stage stage = use(Stage.ofLikes(1, engines, dataDir, behindTheProxy));
        beforePayment.leadTo(stage.actors().get(0).uri().getPort());

        siege(stage, load(stage), new NetworkTrouble(List.of(beforePostgres, beforeKafka, beforePayment)));
    }

    @Test
    void brokerIsRestarted() {
        BrokerProcess broker = use(new BrokerProcess(dataDir, FreePort.any())).awaitReady();
        PostgresServer postgres = postgres().start();
        EngineAddresses engines = new EngineAddresses(postgres.jdbcUrl(), postgres.password(), broker.address());
        Stage stage = use(Stage.ofLikes(1, engines, dataDir, PLAIN));

        siege(stage, load(stage), new BrokerRestarts(broker));
    }

    @Test
    void diskOfTheOutboxIsFull() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root mounts disks");
        PostgresServer postgres = postgres().start();
        Stage stage = use(Stage.ofLikes(1, engines(postgres, kafka()), dataDir, PLAIN));
        Load load = load(stage);

        siege(stage, load, use(new FullDisk(dataDir.resolve("small"), postgres, load)));
    }

    @Test
    void clocksJump() {
        assumeTrue(FakeClock.isAvailable(), "libfaketime is not installed");
        FakeClock ofDatabase = new FakeClock(dataDir.resolve("clock-of-database"));
        FakeClock ofApplication = new FakeClock(dataDir.resolve("clock-of-application"));
        PostgresServer postgres =
                use(PostgresServer.on(dataDir, ofDatabase.environment())).start();
        // else a jump would rightly end calls that wait for their customers
        UnaryOperator<PacenoteJar> patient = jar -> ofApplication
                .rule(jar)
                .withArgument("--nicecall.deadline=1d")
                .withArgument("--nicecall.payment.hold=1d");
        Stage stage = use(Stage.ofLikes(1, engines(postgres, kafka()), dataDir, patient));

        siege(stage, load(stage), new ClockJumps(stage.actors().get(0), ofApplication, postgres, ofDatabase));
    }

    @Test
    void providerIsInAllKindsOfTrouble() {
        Gateway gateway = use(new Gateway());
        UnaryOperator<PacenoteJar> behindTheGateway = jar -> jar.withArgument("--pacenote.psp.url=" + gateway.uri());
        Stage stage = use(Stage.ofLikes(1, engines(postgres().start(), kafka()), dataDir, behindTheGateway));
        gateway.leadTo(stage.backstage());
        Load load = load(stage);

        siege(stage, load, new ProviderTrouble(load, gateway));
    }

    @Test
    void processesAreUpgradedAndRolledBackOneByOne() {
        Optional<Path> before = PreviousRelease.jar();
        assumeTrue(before.isPresent(), "no release before: there is no Git history");
        UnaryOperator<PacenoteJar> ofBefore = jar -> jar.replacedBy(before.orElseThrow());
        Stage stage = use(Stage.ofLikes(
                2,
                engines(postgres().start(), kafka()),
                dataDir,
                jar -> ofBefore.apply(Upgrades.patient(jar)),
                ofBefore));
        LoadBalancer balancer = use(new LoadBalancer());
        stage.askLikesAt(balancer.uri());
        Load load = load(stage);
        load.spareClients();

        siege(stage, load, new Upgrades(stage, balancer, ofBefore, jar -> jar.replacedBy(PacenoteJar.latest())));
    }

    private void siege(Stage stage, Load load, Nemesis nemesis) {
        new Siege(stage, load).endure(nemesis);
    }

    private PostgresServer postgres() {
        return use(PostgresServer.on(dataDir, Map.of()));
    }

    private KafkaEngine kafka() {
        return use(KafkaEngine.start(dataDir, 0));
    }

    private Load load(Stage stage) {
        return use(new Load(stage));
    }

    private static EngineAddresses engines(PostgresServer postgres, KafkaEngine kafka) {
        return new EngineAddresses(postgres.jdbcUrl(), postgres.password(), kafka.bootstrapServers());
    }

    private <T extends AutoCloseable> T use(T part) {
        scenery.add(0, part);
        return part;
    }

    /** What came last goes first. */
    @AfterEach
    void strikeTheSet() throws Exception {
        for (AutoCloseable part : scenery) {
            part.close();
        }
    }
}
