package io.pacenote.app.crash.nicecall;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.nicecall.NicecallBooks.Call;
import io.pacenote.app.crash.nicecall.NicecallBooks.Catch;
import io.pacenote.app.crash.nicecall.NicecallBooks.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of nicecall whenever it has come to rest, whatever happened before: every accepted call is paid and offered
 * to the drivers, or denied, or cancelled; its customer was charged once, or has his money back; all contexts and the provider
 * say the same about it; and each thing that happened is on his page once. Reads only what anybody can read over HTTP.
 */
public final class NicecallInvariants implements SystemInvariants {

    static final long FARE = 10_000;

    private static final Set<String> OFFERED = Set.of("RECEIVED", "CAUGHT");
    private static final Set<String> NOT_PAID = Set.of("DECLINED", "CANCELLED");
    private static final Set<String> NOT_OFFERED = Set.of("INVALID", "CANCELLED");
    private static final List<String> CHARGED = List.of("CHARGE");
    private static final Set<List<String>> MONEY_BACK = Set.of(List.of(), List.of("CHARGE", "REFUND"));

    private final JsonClient client = new JsonClient();
    private final NicecallSite site;
    private final Supplier<? extends Collection<Long>> accepted;

    /** @param accepted numbers of all calls that were answered with 201 so far */
    public NicecallInvariants(NicecallSite site, Supplier<? extends Collection<Long>> accepted) {
        this.site = site;
        this.accepted = accepted;
    }

    @Override
    public List<String> violations() {
        NicecallBooks books = NicecallBooks.read(client, site);
        List<String> found = new ArrayList<>();
        accepted.get().stream()
                .filter(callId -> !books.calls().containsKey(callId))
                .forEach(callId -> found.add("accepted call %d is lost".formatted(callId)));
        books.calls().values().forEach(call -> check(call, books, found));
        return found;
    }

    /** How the calls ended. */
    public Ends ends() {
        NicecallBooks books = NicecallBooks.read(client, site);
        return new Ends(books.calls().size(), books.count("APPROVED"), books.count("DENIED"), books.count("CANCELLED"));
    }

    /** Numbers of calls. */
    public record Ends(long calls, long paid, long denied, long cancelled) {}

    private static void check(Call call, NicecallBooks books, List<String> found) {
        Payment payment = books.payments().get(call.callId());
        Catch offer = books.catches().get(call.callId());
        List<String> money = books.movements().getOrDefault(call.mobile(), List.of());
        boolean agrees =
                switch (call.status()) {
                    case "APPROVED" ->
                        has(payment, Set.of("APPROVED"))
                                && payment.paymentId() == call.paymentId()
                                && has(offer, OFFERED)
                                && money.equals(CHARGED);
                    case "DENIED" ->
                        MONEY_BACK.contains(money)
                                && (call.isOutside()
                                        ? has(payment, Set.of("DISABLED")) && has(offer, Set.of("DENIED"))
                                        : call.isOverdue() && payment == null && offer == null);
                    case "CANCELLED" ->
                        (payment == null || has(payment, NOT_PAID))
                                && has(offer, NOT_OFFERED)
                                && MONEY_BACK.contains(money);
                    default -> false;
                };
        if (!agrees) {
            found.add("%s has %s, %s and %s".formatted(call, payment, offer, money));
        }
        checkHistory(call, offer, books.history().getOrDefault(call.callId(), List.of()), found);
    }

    private static void checkHistory(Call call, @Nullable Catch offer, List<String> history, List<String> found) {
        Set<String> expected = new HashSet<>(Set.of("CallMade"));
        switch (call.status()) {
            case "APPROVED" -> expected.addAll(Set.of("PaymentApproved", "CallPayed", "CallReceived"));
            case "DENIED" -> {
                expected.add("CallDenied");
                if (call.isOutside()) {
                    expected.addAll(Set.of("PaymentApproved", "CallPayed", "CatchDenied", "PaymentDisabled"));
                }
            }
            default -> expected.add("CallCancelled");
        }
        if (offer != null && !offer.driverName().isEmpty() && !"null".equals(offer.driverName())) {
            expected.add("CallCaught");
        }
        if (!history.containsAll(expected) || new HashSet<>(history).size() != history.size()) {
            found.add("%s has the history %s, without %s or with something twice".formatted(call, history, expected));
        }
    }

    private static boolean has(@Nullable Payment payment, Set<String> statuses) {
        return payment != null && statuses.contains(payment.status());
    }

    private static boolean has(@Nullable Catch offer, Set<String> statuses) {
        return offer != null && statuses.contains(offer.status());
    }
}
