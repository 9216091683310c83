package io.pacenote.app.nemesis;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.crash.chatbot.ChatbotSite;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.crash.library.LibrarySite;
import io.pacenote.app.crash.nicecall.NicecallSite;
import io.pacenote.app.crash.teashop.TeashopSite;
import io.pacenote.app.process.PacenoteJar;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The processes of a platform: actors, who run the contexts and may be struck, and one backstage that nobody strikes, with the
 * simulators and the operations API.
 */
final class Stage implements AutoCloseable {

    private final EngineAddresses engines;
    private final Path dataDir;
    private final Actor backstage;
    private final List<Actor> actors = new ArrayList<>();
    private CodriverSite codriver;
    private NicecallSite nicecall;
    private TeashopSite teashop;
    private LibrarySite library;
    private ChatbotSite chatbot;

    private Stage(EngineAddresses engines, Path dataDir, String backstageContexts, UnaryOperator<PacenoteJar> costume) {
        this.engines = engines;
        this.dataDir = dataDir;
        this.backstage = new Actor(costume.apply(engines.serve(jar("backstage"), backstageContexts)));
        this.codriver = CodriverSite.in(backstage.uri());
        this.nicecall = NicecallSite.in(backstage.uri());
        this.teashop = TeashopSite.in(backstage.uri());
        this.library = LibrarySite.in(backstage.uri());
        this.chatbot = ChatbotSite.in(backstage.uri());
    }

    /**
     * So many processes that run the same contexts, all but the dashboard, which knows one process only. The load asks the
     * first.
     *
     * @param costume what the actors have besides
     */
    static Stage ofLikes(int number, EngineAddresses engines, Path dataDir, UnaryOperator<PacenoteJar> costume) {
        return ofLikes(number, engines, dataDir, costume, UnaryOperator.identity());
    }

    /** The same, and what the one backstage has besides. */
    static Stage ofLikes(
            int number,
            EngineAddresses engines,
            Path dataDir,
            UnaryOperator<PacenoteJar> costume,
            UnaryOperator<PacenoteJar> backstage) {
        Stage stage = new Stage(engines, dataDir, "simulators,nicecall.dashboard", backstage);
        for (int i = 0; i < number; i++) {
            stage.enter(
                    "actor-" + i,
                    "codriver,nicecall.caller,nicecall.payment,nicecall.catcher,teashop,library,chatbot",
                    costume);
        }
        stage.askLikesAt(stage.actors.get(0).uri());
        return stage.awaitReady();
    }

    /** Whom the load asks in the place of the likes. */
    void askLikesAt(URI front) {
        URI back = backstage.uri();
        codriver = new CodriverSite(front, front, front, front, back);
        nicecall = new NicecallSite(front, front, front, back, back);
        teashop = new TeashopSite(front, front, front, front, back);
        library = new LibrarySite(front, front, front, front, back);
        chatbot = new ChatbotSite(front, front, front, front, back);
    }

    /** One process for each context of codriver and its like of the other systems. */
    static Stage split(EngineAddresses engines, Path dataDir) {
        Stage stage = new Stage(engines, dataDir, "simulators", UnaryOperator.identity());
        URI payment = stage.enter(
                "payment",
                "codriver.payment,nicecall.payment,teashop.pay,library.book,chatbot.train",
                UnaryOperator.identity());
        URI first = stage.enter(
                "subscription",
                "codriver.subscription,nicecall.caller,teashop.order,library.borrow,chatbot.chat",
                jar -> jar.withArgument("--nicecall.caller.payment-url=" + payment.resolve("/nicecall"))
                        .withArgument("--teashop.order.pay-url=" + payment.resolve("/teashop"))
                        .withArgument("--library.borrow.book-url=" + payment.resolve("/library")));
        URI management = stage.enter(
                "management",
                "codriver.management,nicecall.catcher,teashop.store,library.return,chatbot.marketing",
                UnaryOperator.identity());
        URI mypage = stage.enter(
                "mypage",
                "codriver.mypage,nicecall.dashboard,teashop.customer,library.dashboard,chatbot.dashboard",
                UnaryOperator.identity());
        URI simulators = stage.backstage.uri();
        stage.codriver = new CodriverSite(first, payment, management, mypage, simulators);
        stage.nicecall = new NicecallSite(first, payment, management, mypage, simulators);
        stage.teashop = new TeashopSite(first, payment, management, mypage, simulators);
        stage.library = new LibrarySite(payment, first, management, mypage, simulators);
        stage.chatbot = new ChatbotSite(first, payment, management, mypage, simulators);
        return stage.awaitReady();
    }

    private URI enter(String name, String contexts, UnaryOperator<PacenoteJar> costume) {
        PacenoteJar jar = engines.serve(jar(name), contexts)
                // by the environment, which an argument among the costumes goes before
                .withEnvironment(
                        "PACENOTE_PSP_URL", backstage.uri("/simulators/psp").toString())
                .withArgument("--pacenote.kakao.url=" + backstage.uri("/simulators/kakao"));
        Actor actor = new Actor(costume.apply(jar));
        actors.add(actor);
        return actor.uri();
    }

    private PacenoteJar jar(String name) {
        return PacenoteJar.unpacked(dataDir.resolve(name));
    }

    /** Waits until all processes can take requests. */
    Stage awaitReady() {
        backstage.awaitReady();
        actors.forEach(Actor::awaitReady);
        return this;
    }

    /** Where the operations API and the simulators are. */
    URI backstage() {
        return backstage.uri();
    }

    List<Actor> actors() {
        return List.copyOf(actors);
    }

    CodriverSite codriver() {
        return codriver;
    }

    NicecallSite nicecall() {
        return nicecall;
    }

    TeashopSite teashop() {
        return teashop;
    }

    LibrarySite library() {
        return library;
    }

    ChatbotSite chatbot() {
        return chatbot;
    }

    @Override
    public void close() {
        actors.forEach(Actor::close);
        backstage.close();
    }
}
