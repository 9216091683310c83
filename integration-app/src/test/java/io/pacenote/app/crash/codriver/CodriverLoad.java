package io.pacenote.app.crash.codriver;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.JsonClient;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Applications from several clients at once, by members of all kinds, until it is stopped. */
public final class CodriverLoad implements AutoCloseable {

    private static final int CLIENTS = 8;

    /** So many members get the provider's faults that belong to them, before and after the newest. */
    private static final int PAST = 200;

    private static final int FUTURE = 600;

    /** No member comes twice, whatever load he is part of. */
    private static final AtomicLong MEMBERS = new AtomicLong();

    private final CodriverSite site;
    private final Answers answers = new Answers();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
    private final List<Applicant> applicants;
    private volatile boolean open = true;

    public CodriverLoad(CodriverSite site) {
        this.site = site;
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.applicants = Stream.generate(() -> new Applicant(http, site, answers))
                .limit(CLIENTS)
                .toList();
    }

    /** @param pause of each client between two requests */
    public void start(Duration pause) {
        applicants.forEach(applicant ->
                threads.scheduleWithFixedDelay(() -> turn(applicant), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void turn(Applicant applicant) {
        try {
            if (open && applicant.isDone()) {
                long userId = MEMBERS.incrementAndGet();
                applicant.become(userId, MemberKind.of(userId));
            }
            applicant.goOn();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The provider troubles the members who come next, and lets go of those who came long ago. */
    public void moveFaults() {
        moveFaults(List.of());
    }

    /** @param others entries of the provider's fault plan for those who are no members */
    public void moveFaults(List<Map<String, Object>> others) {
        List<Map<String, Object>> faults = new ArrayList<>(MemberKind.faultsOf(window()));
        faults.addAll(others);
        new JsonClient().put(site.faults(), Map.of("faults", faults));
    }

    /** Entries of the provider's fault plan with which all members have no money. */
    public List<Map<String, Object>> declines() {
        return window().<Map<String, Object>>mapToObj(
                        userId -> Map.of("mode", "decline", "match", Map.of("customer", String.valueOf(userId))))
                .toList();
    }

    private static LongStream window() {
        long newest = MEMBERS.get();
        return LongStream.range(Math.max(1, newest - PAST), newest + FUTURE);
    }

    /** No more members; what was sent is repeated until it is answered, and the provider is well again. */
    public void finish(Duration patience) {
        open = false;
        await().atMost(patience).until(() -> applicants.stream().allMatch(Applicant::isDone));
        new JsonClient().put(site.faults(), Map.of("faults", List.of()));
    }

    /** What the clients were told. */
    public Answers answers() {
        return answers;
    }

    /** What has to be true of these applications. */
    public CodriverInvariants invariants() {
        return new CodriverInvariants(site, answers::accepted);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
