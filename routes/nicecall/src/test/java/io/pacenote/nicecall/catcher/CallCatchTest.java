package io.pacenote.nicecall.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallCatchTest {

    private CallCatch call;

    @BeforeEach
    void setUp() {
        call = new CallCatch(1, 2);
    }

    @Test
    @DisplayName("003-F4, 4.6: a driver takes a call that is offered")
    void anOfferedCallIsCaught() {
        offered();

        assertThat(call.catchBy("홍길동")).isTrue();

        assertThat(call.getCatchStatus()).isEqualTo(CatchStatus.CAUGHT);
        assertThat(call.getDriverName()).isEqualTo("홍길동");
    }

    @Test
    @DisplayName("003, 4.8.10: nobody takes it a second time, not even a driver of the same name")
    void aCaughtCallIsNobodysAgain() {
        offered();
        call.catchBy("홍길동");

        assertThat(call.catchBy("홍길동")).isFalse();
        assertThat(call.catchBy("임꺽정")).isFalse();

        assertThat(call.getDriverName()).isEqualTo("홍길동");
    }

    @Test
    @DisplayName("003-F9: a denied call is not caught, and is not offered later")
    void aDeniedCallStaysDenied() {
        call.deny();
        call.offer();

        assertThat(call.catchBy("홍길동")).isFalse();
        assertThat(call.cancel()).isFalse();
        assertThat(call.getCatchStatus()).isEqualTo(CatchStatus.DENIED);
    }

    @Test
    @DisplayName("003, 4.3: cancelled while it is offered, it is invalid")
    void anOfferedCallIsCancelled() {
        offered();

        assertThat(call.cancel()).isFalse();

        assertThat(call.getCatchStatus()).isEqualTo(CatchStatus.INVALID);
        assertThat(call.catchBy("홍길동")).isFalse();
    }

    @Test
    @DisplayName("003, 4.8.21: cancelled while a driver has it, he loses it, once")
    void aCaughtCallIsCancelled() {
        offered();
        call.catchBy("홍길동");

        assertThat(call.cancel()).isTrue();
        assertThat(call.cancel()).isFalse();

        assertThat(call.getCatchStatus()).isEqualTo(CatchStatus.CANCELLED);
        assertThat(call.getDriverName()).isEqualTo("홍길동");
    }

    @Test
    @DisplayName("003, 4.8.9: cancelled before it comes, it learns what it is but is never offered")
    void aTombstoneIsNeverOffered() {
        assertThat(call.cancel()).isFalse();

        call.describe("12-1234", "bundang", 10_000L);
        call.offer();

        assertThat(call.getCatchStatus()).isEqualTo(CatchStatus.INVALID);
        assertThat(call.getLocation()).isEqualTo("bundang");
        assertThat(call.getPayAmount()).isEqualTo(10_000L);
    }

    @Test
    @DisplayName("003, 4.4: a call that comes again changes nothing")
    void aKnownCallIsNotDescribedAnew() {
        offered();

        call.describe("99-9999", "mapo", 1L);

        assertThat(call.getMobile()).isEqualTo("12-1234");
        assertThat(call.getLocation()).isEqualTo("bundang");
    }

    private void offered() {
        call.describe("12-1234", "bundang", 10_000L);
        call.offer();
    }
}
