package io.pacenote.codriver.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class RegistrationPolicyTest {

    private final RegistrationPolicy policy = new RegistrationPolicy(Set.of(13L));

    @Test
    void letsAnybodyIn() {
        assertThat(policy.refusal(member(1), 7)).isEmpty();
    }

    @Test
    void refusesABarredMember() {
        assertThat(policy.refusal(member(13), 7)).contains("member is barred");
    }

    @Test
    @DisplayName("§1.7.7a: refuses what the member has cancelled meanwhile")
    void refusesWhatWasCancelled() {
        SubscriptionManagement member = member(1);
        member.cancelUpTo(8, null);

        assertThat(policy.refusal(member, 7)).contains("cancelled by the member");
        assertThat(policy.refusal(member, 9)).isEmpty();
    }

    private static SubscriptionManagement member(long userId) {
        var member = new SubscriptionManagement();
        ReflectionTestUtils.setField(member, "userId", userId);
        return member;
    }
}
