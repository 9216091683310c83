package io.pacenote.app.crash.codriver;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.codriver.MemberKind.Step;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Applications by members of all kinds. */
public final class CodriverLoad extends ClientLoad<MemberKind, Step> {

    private static final int CLIENTS = 8;

    /** Who is there and who comes while it lasts; of all who may come, the plan would be longer than a request may be. */
    private static final int MEMBERS_OF_A_STRIKE = 50 * CLIENTS;

    private static final AtomicLong MEMBERS = new AtomicLong();

    private final CodriverSite site;
    private final Answers answers;

    public CodriverLoad(CodriverSite site) {
        this(site, new Answers(), http());
    }

    private CodriverLoad(CodriverSite site, Answers answers, HttpClient http) {
        super(
                MEMBERS,
                MemberKind::of,
                Stream.generate(() -> new Applicant(http, site, answers))
                        .limit(CLIENTS)
                        .toList());
        this.site = site;
        this.answers = answers;
    }

    /** The provider troubles the members who come next, and lets go of those who came long ago. */
    public void moveFaults() {
        moveFaults(List.of());
    }

    /** @param others entries of the provider's fault plan for those who are no members */
    public void moveFaults(List<Map<String, Object>> others) {
        plan(faults(), others);
    }

    /**
     * No member has money.
     *
     * @param others entries of the provider's fault plan for those who are no members
     */
    public void decline(List<Map<String, Object>> others) {
        List<Map<String, Object>> declines = window().limit(MEMBERS_OF_A_STRIKE)
                .<Map<String, Object>>mapToObj(
                        userId -> Map.of("mode", "decline", "match", Map.of("customer", String.valueOf(userId))))
                .toList();
        plan(declines, others);
    }

    private void plan(List<Map<String, Object>> faults, List<Map<String, Object>> others) {
        List<Map<String, Object>> all = new ArrayList<>(faults);
        all.addAll(others);
        new JsonClient().put(site.faults(), Map.of("faults", all));
    }

    /** No more members; what was sent is repeated until it is answered, and the provider is well again. */
    @Override
    public void finish(Duration patience) {
        super.finish(patience);
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
}
