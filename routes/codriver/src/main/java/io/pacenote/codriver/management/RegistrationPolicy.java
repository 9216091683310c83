package io.pacenote.codriver.management;

import java.util.Optional;
import java.util.Set;

/** Policy: who may be registered. */
record RegistrationPolicy(Set<Long> barredMembers) {

    /** @return why the application must not be registered; empty when it may */
    Optional<String> refusal(SubscriptionManagement member, long subId) {
        if (member.isOvertaken(subId)) {
            return Optional.of("cancelled by the member");
        }
        if (barredMembers.contains(member.getUserId())) {
            return Optional.of("member is barred");
        }
        return Optional.empty();
    }
}
