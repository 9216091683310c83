package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the provider knows a payment by. */
@PaymentContextTest
class PspReferenceTest {

    private static final String BEFORE = "nicecall_payment_before";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    @DisplayName("a payment is charged under the reference that it shows")
    void isShown(Call call) {
        call.paid();

        String shown = call.payment().path("pspReference").asText();
        assertThat(shown).isEqualTo("nicecall-" + call.paymentId());
        assertThat(call.references()).containsExactly(shown);
    }

    @Test
    @DisplayName("the migration writes down the references in use, and that a disabled payment holds no money")
    void isMigrated() {
        migrateTo("3");
        jdbc.sql("""
                insert into nicecall_payment_before.payment
                       (id, call_id, mobile, pay_type, pay_amount, currency, payment_status, ends_as, round, attempts)
                values (1, 1, '010', 'CARD', 10000, 'KRW', 'PENDING', null, 1, 1),
                       (2, 2, '010', 'CARD', 10000, 'KRW', 'DECLINED', null, 3, 1),
                       (3, 3, '010', 'CARD', 10000, 'KRW', 'DISABLED', 'DISABLED', 1, 1),
                       (4, 4, '010', 'CARD', 10000, 'KRW', 'CANCELLED', 'CANCELLED', 1, 1)
                """).update();

        migrateTo("latest");

        assertThat(column("psp_reference")).containsExactly("nicecall-1", "nicecall-2-3", "nicecall-3", "nicecall-4");
        assertThat(column("payment_status")).containsExactly("PENDING", "DECLINED", "CANCELLED", "CANCELLED");
    }

    private List<String> column(String name) {
        return jdbc.sql("select " + name + " from nicecall_payment_before.payment order by id")
                .query(String.class)
                .list();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(BEFORE)
                .locations("classpath:pacenote/schema/nicecall_payment")
                .target(version)
                .load()
                .migrate();
    }
}
