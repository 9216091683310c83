package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OperationsApplicationTest
class DeadLetterResourceTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsADeadLetter() throws Exception {
        long id = bury("mng-sub");

        http.perform(get("/ops/dead-letters?topic=mng-sub&size=100"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == %d)].cause", id).value("no such member"));
        http.perform(get("/ops/dead-letters/{id}", id))
                .andExpect(jsonPath("$.topic").value("mng-sub"))
                .andExpect(jsonPath("$.body").value("{\"poison\":true}"));
        http.perform(get("/ops/dead-letters?topic=sub-pay&size=100"))
                .andExpect(jsonPath("$.items[?(@.id == %d)]", id).isEmpty());
    }

    @Test
    void sendsADeadLetterAgain() throws Exception {
        long id = bury("mng-sub");

        http.perform(post("/ops/dead-letters/{id}/redrive", id)).andExpect(status().isAccepted());

        http.perform(get("/ops/dead-letters/{id}", id)).andExpect(status().isNotFound());
        http.perform(post("/ops/dead-letters/{id}/redrive", id)).andExpect(status().isNotFound());
    }

    @Test
    void forgetsADeadLetter() throws Exception {
        long id = bury("mng-sub");

        http.perform(delete("/ops/dead-letters/{id}", id)).andExpect(status().isNoContent());

        http.perform(delete("/ops/dead-letters/{id}", id)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "0x10", "#10"})
    void forgetsNothingByANumberThatIsNone(String id) throws Exception {
        http.perform(delete("/ops/dead-letters/{id}", id))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("id"));
    }

    @Test
    void namesTheParameterThatIsWrong() throws Exception {
        http.perform(get("/ops/dead-letters/first"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("id"));
        http.perform(get("/ops/dead-letters?size=101"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("size"));
    }

    @Test
    void offersTheSameAsAnMBean() throws Exception {
        long id = bury("mng-sub");
        ObjectName letters = new ObjectName("io.pacenote:type=DeadLetters");
        var beans = ManagementFactory.getPlatformMBeanServer();

        Object shown = beans.invoke(letters, "get", new Object[] {id}, new String[] {"long"});
        assertThat((String) shown).contains("no such member");
        assertThat(beans.invoke(letters, "delete", new Object[] {id}, new String[] {"long"}))
                .isEqualTo(true);
        for (String type : new String[] {"Sagas", "Contexts", "Outbox", "Projections", "Breakers"}) {
            assertThat(beans.isRegistered(new ObjectName("io.pacenote:type=" + type)))
                    .as(type)
                    .isTrue();
        }
        assertThat(beans.getAttribute(new ObjectName("io.pacenote:type=Outbox"), "Pending"))
                .isInstanceOf(Long.class);
    }

    @Test
    void showsTheNewestToAnMBeansCallerWhoLeavesHawtiosArgumentsAsTheyAre() throws Exception {
        long id = bury("mng-sub");

        Object shown = ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("io.pacenote:type=DeadLetters"), "list", new Object[] {"", 0, 0}, new String[] {
                    String.class.getName(), "int", "int"
                });

        assertThat((String) shown).contains("\"id\":" + id + ",");
    }

    private long bury(String topic) {
        return jdbc.sql("""
                        insert into messaging.dead_letter
                            (topic, partition, record_offset, key, headers, body, consumer, event_id, cause_type, cause)
                        values (:topic, 0, -1, '1', '{}', :body, :consumer, :event, 'Poison', 'no such member')
                        returning id""")
                .param("topic", topic)
                .param("body", "{\"poison\":true}".getBytes(StandardCharsets.UTF_8))
                .param("consumer", UUID.randomUUID().toString())
                .param("event", UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }
}
