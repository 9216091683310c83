package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.remote.ScriptedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be told to others has not happened: state, saga and event commit together, or not at all. */
@CallerTest
class OneTransactionTest {

    @Autowired
    private CallerBooks books;

    @AfterEach
    void repair() {
        books.change("alter table messaging.outbox drop constraint if exists sabotage");
    }

    @Test
    @DisplayName("003-F1: a call that cannot be told is not stored, and begins no saga")
    void aCallThatCannotBeTold(Phone phone) {
        books.awaitSent();
        Map<String, Long> before = books.rows();
        sabotage();

        phone.post(Phone.CALLS, Phone.CALL).expectProblem(409);

        assertThat(books.rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("003-N2: a call that cannot be told to be paid is not established, but later, with the same payment")
    void aPaymentThatCannotBeTold(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        books.awaitSent();
        sabotage();

        call.pay().expectProblem(409);

        assertThat(call.status()).isEqualTo("APPROVING");
        assertThat(call.view().path("paymentId").isNull()).isTrue();
        assertThat(books.saga(call.callId()).steps()).hasSize(1);
        repair();
        call.awaitStatus("APPROVED");
        assertThat(payment.requests()).hasSizeGreaterThan(1);
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName("003-N1: a cancellation that cannot be told leaves the call and its saga as they were")
    void aCancellationThatCannotBeTold(Phone phone) {
        MadeCall call = phone.callAndPay();
        books.awaitSent();
        sabotage();

        call.cancel().expectProblem(409);

        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(books.saga(call.callId()).saga().status()).hasToString("ACTIVE");
        repair();
        call.cancel().expect(204);
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed", "CallCancelled");
    }

    private void sabotage() {
        books.change("alter table messaging.outbox add constraint sabotage check (topic <> 'nicecall') not valid");
    }
}
