package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.codriver.Answers;
import io.pacenote.app.crash.codriver.Applicant;
import io.pacenote.app.crash.codriver.CodriverInvariants;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.crash.codriver.MemberKind;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Codriver: a flow for each kind of member. */
final class SweptCodriver implements SweptSystem {

    /** The request, the relay's send and its acknowledgement, a consumer, its offset: the shortest flow has more. */
    private static final int FEWEST_EFFECTS = 15;

    private static final AtomicLong MEMBERS = new AtomicLong();

    private final Answers answers = new Answers();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "codriver";
    }

    @Override
    public List<String> contexts() {
        return List.of("codriver.subscription,codriver.mypage,simulators", "codriver.payment,codriver.management");
    }

    @Override
    public List<Flow> flows() {
        return Stream.of(MemberKind.values())
                .map(kind -> new Flow(kind.name(), settings(kind), FEWEST_EFFECTS))
                .toList();
    }

    private static List<String> settings(MemberKind kind) {
        return kind == MemberKind.TIMED_OUT ? List.of("--codriver.deadline=4s") : List.of();
    }

    @Override
    public Run open(Flow flow, Site site) {
        return ClientRun.of(
                new Applicant(http, in(site), answers), MEMBERS.incrementAndGet(), MemberKind.valueOf(flow.name()));
    }

    @Override
    public SystemInvariants invariants(Site site) {
        return new CodriverInvariants(in(site), answers::accepted);
    }

    private static CodriverSite in(Site site) {
        return new CodriverSite(site.first(), site.second(), site.second(), site.first(), site.first());
    }
}
