package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
        long id = deadLetter("mng-sub");

        http.perform(get("/ops/dead-letters?topic=mng-sub&size=100"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == %d)].cause", id).value("no such member"));
        http.perform(get("/ops/dead-letters/{id}", id))
                .andExpect(jsonPath("$.topic").value("mng-sub"))
                .andExpect(jsonPath("$.body").value("{\"poison\":true}"));
        http.perform(get("/ops/dead-letters?topic=sub-pay&size=100"))
                .andExpect(jsonPath("$.items[?(@.id == %d)]", id).isEmpty());
    }

    /** Who redrives it has to know what it says; a list and JMX are read by more. */
    @Test
    void tellsWhatAnEventSaysOnlyWhereOneIsAskedFor() throws Exception {
        long id =
                deadLetter("nicecall", "{\"mobile\":\"010-1234-5678\"}", "Key (mobile)=(010-1234-5678) already exists");

        http.perform(get("/ops/dead-letters/{id}", id))
                .andExpect(jsonPath("$.body").value("{\"mobile\":\"010-1234-5678\"}"));
        http.perform(get("/ops/dead-letters?topic=nicecall&size=100"))
                .andExpect(jsonPath("$.items[?(@.id == %d)].cause", id).value("Key (mobile)=(***) already exists"))
                .andExpect(content().string(not(containsString("1234-5678"))));
        ObjectName letters = new ObjectName("io.pacenote:type=DeadLetters");
        assertThat((String) ManagementFactory.getPlatformMBeanServer()
                        .invoke(letters, "get", new Object[] {id}, new String[] {"long"}))
                .contains("already exists")
                .doesNotContain("1234-5678");
    }

    @Test
    void sendsADeadLetterAgain() throws Exception {
        long id = deadLetter("mng-sub");

        http.perform(post("/ops/dead-letters/{id}/redrive", id)).andExpect(status().isAccepted());

        http.perform(get("/ops/dead-letters/{id}", id)).andExpect(status().isNotFound());
        http.perform(post("/ops/dead-letters/{id}/redrive", id)).andExpect(status().isNotFound());
    }

    @Test
    void forgetsADeadLetter() throws Exception {
        long id = deadLetter("mng-sub");

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
        http.perform(get("/ops/dead-letters?size=0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("size"));
        http.perform(get("/ops/dead-letters?size=1001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.size").value(1000));
    }

    @Test
    void offersTheSameAsAnMBean() throws Exception {
        long id = deadLetter("mng-sub");
        ObjectName letters = new ObjectName("io.pacenote:type=DeadLetters");
        var beans = ManagementFactory.getPlatformMBeanServer();

        Object shown = beans.invoke(letters, "get", new Object[] {id}, new String[] {"long"});
        assertThat((String) shown).contains("no such member");
        assertThat(beans.invoke(
                        letters, "delete", new Object[] {id, ""}, new String[] {"long", String.class.getName()}))
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
        long id = deadLetter("mng-sub");

        Object shown = ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("io.pacenote:type=DeadLetters"), "list", new Object[] {"", 0, 0}, new String[] {
                    String.class.getName(), "int", "int"
                });

        assertThat((String) shown).contains("\"id\":" + id + ",");
    }

    private long deadLetter(String topic) {
        return deadLetter(topic, "{\"poison\":true}", "no such member");
    }

    private long deadLetter(String topic, String body, String cause) {
        return jdbc.sql("""
                        insert into messaging.dead_letter
                            (topic, partition, record_offset, key, headers, body, consumer, event_id, cause_type, cause)
                        values (:topic, 0, -1, '1', '{}', :body, :consumer, :event, 'Poison', :cause)
                        returning id""")
                .param("topic", topic)
                .param("body", body.getBytes(StandardCharsets.UTF_8))
                .param("cause", cause)
                .param("consumer", UUID.randomUUID().toString())
                .param("event", UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }
}
