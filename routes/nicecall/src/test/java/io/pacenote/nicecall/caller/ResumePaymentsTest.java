package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.remote.ScriptedServer;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process died while it paid a call: what becomes of it without anybody's doing (docs/decisions/0013). */
@CallerTest
class ResumePaymentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private CallerBooks books;

    @Test
    @DisplayName("003-N2, 4.8.7: payment is asked again, and the call is established if it is paid")
    void establishesAPaidCall(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();

        books.diesWhilePaying(call.callId());

        call.awaitStatus("APPROVED");
        assertThat(call.view().path("paymentId").asLong()).isEqualTo(70);
        assertThat(payment.requests()).hasSize(1);
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName("4.8.18: a call that is not paid after all may be paid by its customer")
    void givesACallBackToItsCustomer(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        payment.answers(200, "{\"resultCode\":-1,\"resultMessage\":\"no money\"}");

        books.diesWhilePaying(call.callId());

        call.awaitStatus("CREATED");
        payment.answers(200, CallerFixtures.APPROVED);
        call.pay().expect(200);
    }

    @Test
    @DisplayName("4.8.7: it is asked once, and not again while the customer has not come again")
    void doesNotChargeBehindHisBack(Phone phone, ScriptedServer payment) {
        MadeCall held = phone.call();
        payment.answers(503, "");
        books.diesWhilePaying(held.callId());
        held.awaitStatus("CREATED");
        payment.answers(200, CallerFixtures.APPROVED);

        // another one shows that the timer has come round meanwhile
        MadeCall resumed = phone.call();
        books.diesWhilePaying(resumed.callId());
        resumed.awaitStatus("APPROVED");

        assertThat(held.status()).isEqualTo("CREATED");
        assertThat(payment.requests()).hasSize(2);
    }

    @Test
    @DisplayName("4.8.7: who was taken for dead and who has taken over establish the call once")
    void aZombieEstablishesNothingTwice(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        var released = new CompletableFuture<Void>();
        payment.answersWhen(released, 200, CallerFixtures.APPROVED);
        CompletableFuture<Answer> zombie = call.payLater();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(payment.requests()).hasSize(1));

        books.change("update nicecall_caller.call set lease_until = now() where call_id = ?", call.callId());
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).untilAsserted(() -> assertThat(payment.requests())
                .hasSize(2));
        released.complete(null);

        zombie.join().expect(200);
        call.awaitStatus("APPROVED");
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }
}
