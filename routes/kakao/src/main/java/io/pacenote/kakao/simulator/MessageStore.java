package io.pacenote.kakao.simulator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The durable messages: one row a key, so that calls with one key that come together have one effect. */
@Repository
class MessageStore {

    private final JdbcClient database;

    MessageStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Delivers, unless a message with this key has been delivered.
     *
     * @return the message, by this call or an earlier one
     */
    Message deliver(String key, MessageOrder order) {
        database.sql("""
                        insert into simulators_kakao.message (key, id, recipient, text, at)
                        values (:key, :id, :recipient, :text, clock_timestamp())
                        on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("id", UUID.randomUUID())
                .param("recipient", order.recipient())
                .param("text", order.text())
                .update();
        return database.sql("select id, recipient, text, at from simulators_kakao.message where key = ?")
                .param(key)
                .query(Message.class)
                .single();
    }

    /** @param recipient only his; null for all */
    List<Message> messages(@Nullable String recipient) {
        return database.sql("""
                        select id, recipient, text, at from simulators_kakao.message
                        where cast(:recipient as text) is null or recipient = :recipient
                        order by number
                        """)
                .param("recipient", recipient)
                .query(Message.class)
                .list();
    }
}
