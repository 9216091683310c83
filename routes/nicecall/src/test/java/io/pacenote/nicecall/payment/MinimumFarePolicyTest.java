package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumFarePolicyTest {

    private final MinimumFarePolicy policy = new MinimumFarePolicy(5000);

    @ParameterizedTest
    @ValueSource(longs = {5000, 5001, Integer.MAX_VALUE})
    @DisplayName("003-F10, 4.6: exactly 5000 won is enough")
    void admits(long amount) {
        assertThatCode(() -> policy.check(amount)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {4999, 1, 0, -5000})
    @DisplayName("003-F10: less than 5000 won is not")
    void refuses(long amount) {
        assertThatThrownBy(() -> policy.check(amount))
                .isInstanceOf(PaymentRefusedException.class)
                .hasMessage("최소 결제금액이 5000원 이상이어야 합니다.");
    }
}
