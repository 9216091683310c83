package io.pacenote.app.crash;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.CodriverBooks.Account;
import io.pacenote.app.crash.CodriverBooks.Application;
import io.pacenote.app.crash.CodriverBooks.Entry;
import io.pacenote.app.crash.CodriverBooks.Payment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What must be true of codriver whenever it has come to rest, whatever happened before: every accepted application is
 * subscribed or undone, was charged once or not at all, and all contexts and the provider say the same about it. Reads only
 * what anybody can read over HTTP.
 */
public final class CodriverInvariants {

    private static final Set<String> OPEN_SAGA = Set.of("ACTIVE", "COMPLETING", "COMPENSATING", "STUCK");
    private static final Set<String> NO_MONEY_HELD = Set.of("DECLINED", "REFUNDED", "CANCELLED");

    private static final Duration CALM = Duration.ofSeconds(3);

    private final JsonClient client = new JsonClient();
    private final CodriverSite site;
    private final long price;

    /** @param price of a subscription, in the smallest unit of the currency */
    CodriverInvariants(CodriverSite site, long price) {
        this.site = site;
        this.price = price;
    }

    /**
     * Waits until the platform is at rest and nothing is wrong, and then a little longer, lest it was by chance.
     *
     * @param accepted numbers of all applications that were answered with 201
     * @param patience how long to wait; what is wrong then is reported, all at once
     * @return what was found at the end
     */
    CodriverBooks awaitRest(Collection<Long> accepted, Duration patience) {
        try {
            await().during(CALM)
                    .atMost(patience)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> unrest().isEmpty() && violations(accepted).isEmpty());
        } catch (ConditionTimeoutException tooLate) {
            var everything = new SoftAssertions();
            unrest().forEach(everything::fail);
            violations(accepted).forEach(everything::fail);
            everything.assertAll();
        }
        return CodriverBooks.read(client, site);
    }

    /** Work that is still under way, or will never end. */
    private List<String> unrest() {
        List<String> found = new ArrayList<>();
        for (String status : OPEN_SAGA) {
            long open = client.get(site.sagas(status)).path("total").asLong();
            report(found, open > 0, "%d sagas are %s", open, status);
        }
        long pending = client.get(site.outbox()).path("pending").asLong();
        report(found, pending > 0, "%d events wait in the outbox", pending);
        long dead = client.get(site.deadLetters()).path("total").asLong();
        report(found, dead > 0, "%d dead letters", dead);
        return found;
    }

    private List<String> violations(Collection<Long> accepted) {
        CodriverBooks books = CodriverBooks.read(client, site);
        List<String> found = new ArrayList<>();
        accepted.stream()
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
    private void checkMoney(Application application, CodriverBooks books, List<String> found) {
        Payment payment = books.payments().get(application.subId());
        boolean pays = application.isSubscribed() && !application.isDuplicate();
        Account account = books.accountOf(payment);
        report(found, account.net() != (pays ? price : 0), "%s of %s has %s", payment, application, account);
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
        Set<String> known = books.payments().values().stream()
                .map(payment -> String.valueOf(payment.paymentId()))
                .collect(java.util.stream.Collectors.toSet());
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

    private static void report(
            List<String> found, boolean violated, String what, @org.jspecify.annotations.Nullable Object... details) {
        if (violated) {
            found.add(what.formatted(details));
        }
    }
}
