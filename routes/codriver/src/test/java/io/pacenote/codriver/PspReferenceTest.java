package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.contexts.Contexts;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the provider knows a payment by, also one of a release that sent bare numbers. */
@CodriverTest
class PspReferenceTest {

    private static final String BEFORE = "codriver_payment_before";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Books books;

    @Autowired
    private Contexts contexts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    @DisplayName("a payment is charged under the reference that it shows, which names the system")
    void isTheSystemAndThePaymentsId(Member member) {
        member.apply().awaitSubscribed();

        JsonNode payment = member.payments().get(0);
        String reference = payment.path("pspReference").asText();
        assertThat(reference).isEqualTo("codriver-" + payment.path("paymentId").asLong());
        assertThat(member.references()).containsExactly(reference);
    }

    @Test
    @DisplayName("a payment that an earlier release has opened is charged and refunded under its former reference")
    void staysWhatItWas(Codriver codriver) throws Exception {
        Member barred = codriver.member(9004);
        barred.meets("down");
        Application application = barred.apply();
        await().atMost(PATIENCE).until(() -> barred.payments().size() == 1);

        contexts.stop(CodriverChannels.Payment.CONTEXT);
        books.change(
                "update codriver_payment.payment set psp_reference = payment_id where sub_id = ?", application.subId());
        barred.meets("none");
        contexts.start(CodriverChannels.Payment.CONTEXT);

        books.awaitSaga(application.subId(), "COMPENSATED");
        String former = barred.payments().get(0).path("paymentId").asText();
        assertThat(barred.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(barred.references()).containsExactly(former, former);
        assertThat(barred.payments().get(0).path("pspReference").asText()).isEqualTo(former);
    }

    @Test
    @DisplayName("the migration keeps the bare numbers of the payments that are there")
    void isMigrated() {
        migrateTo("1");
        books.change("""
                insert into codriver_payment_before.payment
                       (payment_id, sub_id, user_id, amount, currency, status, attempts, reconciled)
                values (41, 1, 1, 9900, 'KRW', 'PENDING', 1, false), (42, 2, 1, 9900, 'KRW', 'APPROVED', 1, true)
                """);

        migrateTo("latest");

        List<String> references = jdbc.sql(
                        "select psp_reference from codriver_payment_before.payment order by payment_id")
                .query(String.class)
                .list();
        assertThat(references).containsExactly("41", "42");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(BEFORE)
                .locations("classpath:pacenote/schema/codriver_payment")
                .target(version)
                .load()
                .migrate();
    }
}
