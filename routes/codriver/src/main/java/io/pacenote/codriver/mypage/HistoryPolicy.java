package io.pacenote.codriver.mypage;

import io.pacenote.codriver.events.CodriverEvent;
import io.pacenote.codriver.events.PaymentCancelled;
import io.pacenote.codriver.events.PaymentFailed;
import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.Registered;
import io.pacenote.codriver.events.SubscriptionDuplicated;
import io.pacenote.codriver.events.SubscriptionRejected;
import io.pacenote.codriver.events.Unregistered;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Policy: what each kind of event adds to the history (spec 000, 1.4). */
final class HistoryPolicy {

    private static final String UNSAID = "no reason given";

    private HistoryPolicy() {}

    /** @param entry what is known of the application so far, if anything */
    static MypageEntry merge(@Nullable MypageEntry entry, CodriverEvent event, Instant time) {
        MypageEntry merged =
                entry != null ? entry : new MypageEntry(event.subId(), event.userId(), event.subStatus(), event.date());
        merged.dated(event.date());
        if (event instanceof SubscriptionDuplicated duplicated) {
            merged.duplicateOf(duplicated.originalSubId());
        } else if (event instanceof PaymentMade made) {
            merged.paid(
                    made.paymentId(),
                    time.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        } else if (event instanceof PaymentFailed failed) {
            merged.paymentFailed(Objects.requireNonNullElse(failed.reason(), UNSAID));
        } else if (event instanceof PaymentCancelled) {
            merged.refunded();
        } else if (event instanceof Registered) {
            merged.registered();
        } else if (event instanceof Unregistered) {
            merged.unregistered();
        } else if (event instanceof SubscriptionRejected rejected) {
            merged.rejected(Objects.requireNonNullElse(rejected.reason(), UNSAID));
        }
        return merged;
    }
}
