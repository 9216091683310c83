package io.pacenote.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.kakao.NotificationResult.Delivered;
import io.pacenote.kakao.NotificationResult.Refused;
import io.pacenote.kakao.NotificationResult.Unavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The port against the simulator, over HTTP. */
@SpringBootTest(
        classes = KakaoTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.simulators.enabled=true",
            "spring.flyway.enabled=false",
            "pacenote.kakao.timeout=500ms",
            "pacenote.kakao.breaker.minimum-calls=20"
        })
class KakaoSimulatorTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ProducerTemplate camel;

    private final String recipient = "010-" + UUID.randomUUID();

    @BeforeEach
    void behave() throws Exception {
        faults("{'mode':'none'}", 200);
    }

    @Test
    void deliversOnceForEachId() throws Exception {
        NotificationResult first = send("1", "하나");

        assertThat(first).isInstanceOf(Delivered.class);
        assertThat(send("1", "하나")).isEqualTo(first);
        assertThat(send("2", "둘")).isInstanceOf(Delivered.class);
        assertThat(delivered()).containsExactly("하나", "둘");
    }

    @Test
    void anAnswerThatGotLostIsNoSecondMessage() throws Exception {
        faults("{'mode':'drop-response','match':{'recipient':'%s'}}".formatted(recipient), 200);
        assertThat(send("1", "하나")).isInstanceOf(Unavailable.class);
        faults("{'mode':'none'}", 200);

        assertThat(send("1", "하나")).isInstanceOf(Delivered.class);

        assertThat(delivered()).containsExactly("하나");
    }

    @Test
    void deliversNothingWhileItIsDown() throws Exception {
        faults("{'mode':'down'}", 200);

        assertThat(send("1", "하나")).isInstanceOf(Unavailable.class);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void aSlowAnswerIsNotWaitedFor() throws Exception {
        faults("{'mode':'slow','delayMs':900,'match':{'recipient':'%s'}}".formatted(recipient), 200);

        assertThat(send("1", "하나")).isInstanceOf(Unavailable.class);
        assertThat(delivered()).containsExactly("하나");
    }

    @Test
    void refusesForGood() throws Exception {
        faults("{'mode':'decline','match':{'recipient':'%s'}}".formatted(recipient), 200);

        assertThat(send("1", "하나")).isEqualTo(new Refused(422));
        assertThat(delivered()).isEmpty();
    }

    @Test
    void nobodyHasTheNumber000() {
        var nobody = new Notification(UUID.randomUUID().toString(), "000", "하나");

        assertThat(camel.requestBody("direct:" + KakaoChannels.NOTIFY, nobody)).isEqualTo(new Refused(422));
    }

    @Test
    void aFaultThatNamesNobodyIsRefused() throws Exception {
        JsonNode refused = faults("{'mode':'down','match':{'customer':'7'}}", 400);

        assertThat(refused.path("field").asText()).isEqualTo("match.recipient");
    }

    private NotificationResult send(String id, String text) {
        return camel.requestBody(
                "direct:" + KakaoChannels.NOTIFY,
                new Notification(recipient + id, recipient, text),
                NotificationResult.class);
    }

    private List<String> delivered() throws Exception {
        return http(request("/messages?recipient=" + recipient).GET(), 200).findValuesAsText("text");
    }

    private JsonNode faults(String json, int status) throws Exception {
        return http(request("/faults").PUT(BodyPublishers.ofString(json.replace('\'', '"'))), status);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/simulators/kakao" + path))
                .header("Content-Type", "application/json");
    }

    private static JsonNode http(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
