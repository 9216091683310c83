package io.pacenote.psp.simulator;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The durable ledger: one row a reference, and one statement for each change, so that calls with one reference that come
 * together have one effect.
 */
@Repository
class ChargeStore {

    private final JdbcClient database;

    ChargeStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Charges, or records the refusal, unless the reference is known already.
     *
     * @param refusal why the card is declined; null when it is charged
     * @return how the reference stands, by this call or an earlier one
     */
    Charge charge(ChargeOrder order, @Nullable String refusal) {
        database.sql("""
                        insert into simulators_psp.charge
                            (reference, id, customer, amount, currency, state, reason, charged_at)
                        values (:reference, :id, :customer, :amount, :currency, :state, :refusal,
                            case when :state = 'CHARGED' then clock_timestamp() end)
                        on conflict (reference) do nothing
                        """)
                .param("reference", order.reference())
                .param("id", UUID.randomUUID())
                .param("customer", order.customer())
                .param("amount", order.amount())
                .param("currency", order.currency())
                .param("state", (refusal == null ? ChargeState.CHARGED : ChargeState.DECLINED).name())
                .param("refusal", refusal)
                .update();
        return find(order.reference()).orElseThrow();
    }

    /**
     * Gives back what was charged; closes the reference when nothing was. It is never before the charge, though the clock of the
     * database may have been put back since.
     *
     * @return how the reference stands, by this call or an earlier one
     */
    Charge refund(String reference) {
        database.sql("""
                        insert into simulators_psp.charge (reference, id, state)
                        values (:reference, :id, 'CLOSED')
                        on conflict (reference) do update
                        set state = 'REFUNDED', refunded_at = greatest(clock_timestamp(), charge.charged_at)
                        where charge.state = 'CHARGED'
                        """)
                .param("reference", reference)
                .param("id", UUID.randomUUID())
                .update();
        return find(reference).orElseThrow();
    }

    Optional<Charge> find(String reference) {
        return database.sql("""
                        select id, reference, customer, amount, currency, state, reason
                        from simulators_psp.charge where reference = ?
                        """).param(reference).query(Charge.class).optional();
    }

    /**
     * @param reference only this reference; null for all
     * @param customer only this customer; null for all
     */
    Ledger ledger(@Nullable String reference, @Nullable String customer) {
        return Ledger.of(database.sql("""
                        select reference, customer, type, amount, currency, at
                        from simulators_psp.ledger
                        where (cast(:reference as text) is null or reference = :reference)
                          and (cast(:customer as text) is null or customer = :customer)
                        order by at, reference, type
                        """)
                .param("reference", reference)
                .param("customer", customer)
                .query(LedgerEntry.class)
                .list());
    }
}
