package io.pacenote.app.crash.codriver;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.codriver.CodriverBooks.Account;
import io.pacenote.app.crash.codriver.CodriverBooks.Application;
import io.pacenote.app.crash.codriver.CodriverBooks.Entry;
import io.pacenote.app.crash.codriver.CodriverBooks.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of codriver whenever it has come to rest, whatever happened before: every accepted application is
 * subscribed or undone, was charged once or not at all, and all contexts and the provider say the same about it. Reads only
 * what anybody can read over HTTP.
 */
public final class CodriverInvariants implements SystemInvariants {

    /** Of a subscription, in the smallest unit of the currency: what {@code codriver.price} is unless told otherwise. */
    private static final long PRICE = 9_900;

    private static final Set<String> NO_MONEY_HELD = Set.of("DECLINED", "REFUNDED", "CANCELLED");

    private final JsonClient client = new JsonClient();
    private final CodriverSite site;
    private final Supplier<? extends Collection<Long>> accepted;

    /** @param accepted numbers of all applications that were answered with 201 so far */
    public CodriverInvariants(CodriverSite site, Supplier<? extends Collection<Long>> accepted) {
        this.site = site;
        this.accepted = accepted;
    }

    /** How the applications ended. */
    public Ends ends() {
        CodriverBooks books = CodriverBooks.read(client, site);
        return new Ends(
                books.applications().size(),
                books.count("SUBSCRIBED"),
                books.count("FAILED"),
                books.count("UNSUBSCRIBED"));
    }

    /** Numbers of applications. */
    public record Ends(long applications, long subscribed, long failed, long unsubscribed) {}

    @Override
    public List<String> violations() {
        CodriverBooks books = CodriverBooks.read(client, site);
        List<String> found = new ArrayList<>();
        accepted.get().stream()
                .filter(subId -> !books.applications().containsKey(subId))
                .forEach(subId -> found.add("accepted application %d is lost".formatted(subId)));
        books.applications().values().forEach(application -> {
            checkFate(application, books, found);
            checkMoney(application, books, found);
            checkHistory(application, books, found);
        });
        checkAccounts(books, found);
        checkRegistrations(books, found);
        return found;
    }

    private static void checkFate(Application application, CodriverBooks books, List<String> found) {
        Set<String> ends = application.subStatus() ? Set.of("SUBSCRIBED", "FAILED") : Set.of("UNSUBSCRIBED");
        report(found, !ends.contains(application.status()), "%s has not ended", application);
        boolean processed = !application.status().equals("FAILED");
        report(found, application.subProcessed() != processed, "%s contradicts itself", application);
        if (application.isDuplicate()) {
            Application original = books.applications().get(application.originalSubId());
            report(
                    found,
                    original == null || !original.status().equals(application.status()),
                    "%s does not share the fate of %s",
                    application,
                    original);
        }
    }

    /** One price for each subscription, nothing for anything else, and no payment left open. */
    private static void checkMoney(Application application, CodriverBooks books, List<String> found) {
        Payment payment = books.payments().get(application.subId());
        boolean pays = application.isSubscribed() && !application.isDuplicate();
        Account account = books.accountOf(payment);
        report(found, account.net() != (pays ? PRICE : 0), "%s of %s has %s", payment, application, account);
        boolean settled = pays
                ? payment != null && payment.status().equals("APPROVED")
                : payment == null || NO_MONEY_HELD.contains(payment.status());
        report(found, !settled, "%s of %s is not settled so", payment, application);
    }

    private static void checkHistory(Application application, CodriverBooks books, List<String> found) {
        boolean paid =
                books.accountOf(books.payments().get(application.subId())).net() > 0;
        Entry expected = new Entry(application.subId(), application.status(), application.subProcessed(), paid);
        Entry entry = books.history().get(application.subId());
        report(found, !expected.equals(entry), "my page says %s of %s, paid=%s", entry, application, paid);
    }

    private static void checkAccounts(CodriverBooks books, List<String> found) {
        Set<String> known =
                books.payments().values().stream().map(Payment::pspReference).collect(Collectors.toSet());
        books.accounts().forEach((reference, account) -> {
            report(found, !known.contains(reference), "the provider has %s of unknown payment %s", account, reference);
            boolean once = account.charges() <= 1 && account.refunds() <= 1;
            report(found, !once, "payment %s moved money more than once: %s", reference, account);
        });
    }

    /** Who is registered is who is subscribed and has not cancelled since. */
    private static void checkRegistrations(CodriverBooks books, List<String> found) {
        Map<Long, Boolean> expected = Subscribers.of(books.applications().values());
        expected.forEach((userId, subscribed) -> {
            boolean registered = books.registered().getOrDefault(userId, false);
            report(
                    found,
                    registered != subscribed,
                    "member %d: subscribed=%s, registered=%s",
                    userId,
                    subscribed,
                    registered);
        });
    }

    private static void report(List<String> found, boolean violated, String what, @Nullable Object... details) {
        if (violated) {
            found.add(what.formatted(details));
        }
    }
}
