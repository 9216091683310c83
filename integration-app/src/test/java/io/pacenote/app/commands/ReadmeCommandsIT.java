package io.pacenote.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the five source documents on the ports that they name (spec 0.5), against one process with all contexts of the
 * system, the gateway and the simulators: profile {@code embedded} and that of the system. All ports are moved by the same number,
 * in the commands as in the profile, as somebody may use them on this machine.
 */
class ReadmeCommandsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern PORT = Pattern.compile("(?<= :)80\\d\\d(?=/)");
    private static final Pattern PORT_OF_CONTEXT = Pattern.compile("^ +([a-z.]+): (80\\d\\d)$", Pattern.MULTILINE);

    private final int offset = PortOffset.any();

    @TempDir
    private Path dataDir;

    @Test
    @DisplayName("000, S:88-104: gateway 8088, subscription 8082, mypage 8083, payment 8084, management 8085")
    void codriver() {
        try (PacenoteProcess process = start("codriver", 8088)) {
            Httpie.Answer applied = expect(201, "http :8088/subscriptions userId=1 subStatus=true");
            assertThat(applied.json().at("/_links/self/href").asText())
                    .isEqualTo("http://localhost:%d/subscriptions/1", 8088 + offset);
            awaitThat("http :8088/mypage/1", "\"SUBSCRIBED\"");
            awaitThat("http :8083/mypages/search/findBySubId?subId=1", "\"paid\":true");
            assertThat(expect(200, "http :8082/subscriptions/1").text("subProcessed"))
                    .isEqualTo("true");
            assertThat(expect(200, "http :8084/payments").body()).contains("\"APPROVED\"");
            assertThat(expect(200, "http :8085/subscriptionManagements").body()).contains("\"subId\":1");

            expect(201, "http :8082/subscriptions userId=1 subStatus=false");
            awaitThat("http :8080/mypage/1", "\"UNSUBSCRIBED\"");
            expect(404, "http :8082/payments");
            expect(404, "http :8084/subscriptions userId=1 subStatus=true");
            expect(200, "http :8084/actuator/health");
        }
    }

    @Test
    @DisplayName("001, S:90-270: gateway 8080, app 8081, pay 8082, store 8083, customer 8084")
    void teashop() {
        try (PacenoteProcess process = start("teashop", 8080)) {
            expect(201, "http :8081/orders item=\"통닭\"");
            expect(201, "http :8081/orders item=통닭 storeId=1");
            awaitThat("http :8081/orders/1", "배송됨");
            awaitThat("http :8081/orders/2", "배송됨");
            assertThat(expect(200, "http :8080/orders").body()).contains("통닭", "배송됨");
            assertThat(expect(200, "http :8082/결제이력s").body()).contains("\"orderId\"");
            awaitThat("http :8084/notifications", "KAKAO");
            assertThat(expect(200, "http :8083/주문처리s orderId=1").body()).contains("배송됨");
            expect(404, "http :8083/orders");
        }
    }

    @Test
    @DisplayName("002, S:54-125: gateway 8088, chat 8082, train 8083, dashboard 8084, marketing 8085")
    void chatbot() {
        try (PacenoteProcess process = start("chatbot", 8088)) {
            expect(201, "http :8082/chats id=1 productId=001 userId=39");
            expect(201, "http :8082/chats id=2 productId=002 userId=40");
            awaitThat("http :8083/trains/1", "\"productId\":\"001\"");
            awaitThat("http :8083/trains/2", "\"productId\":\"002\"");
            assertThat(expect(200, "http PATCH :8080/trains/2 trainId=2").text("trainId"))
                    .isEqualTo("2");
            awaitThat("http :8084/dashboards/search/findByProductId?productId=002", "\"productId\":\"002\"");
            expect(201, "http :8085/marketings productId=002 marketerId=7 userId=40");
            awaitThat("http :8088/dashboards", "\"marketerId\":\"7\"");
            expect(404, "http :8083/chats");
        }
    }

    @Test
    @DisplayName("003, S:192-363: gateway 8080, caller 8081, payment 8082, catcher 8083, dashboard 8084")
    void nicecall() {
        try (PacenoteProcess process = start("nicecall", 8080)) {
            String call = "http :8081/calls mobile=12-1234 location=bundang payType=CARD payAmount=";
            assertThat(expect(201, call + "10000").text("status")).isEqualTo("CREATED");
            await().atMost(PATIENCE)
                    .until(() ->
                            Httpie.run(moved("http POST :8080/calls/payCall/1")).status() == 200);
            assertThat(expect(200, "http :8082/payments/search/findByCallId?callId=1")
                            .text("paymentStatus"))
                    .isEqualTo("APPROVED");
            awaitThat("http :8083/catches/search/findByCallId?callId=1", "RECEIVED");
            assertThat(expect(200, "http :8083/catches/catchCall/1/hong").text("catchStatus"))
                    .isEqualTo("CAUGHT");
            awaitThat("http :8084/dashboards/myPage/1", "CallCaught");
            expect(204, "http DELETE :8080/calls/1");
            awaitThat("http :8080/dashboards/myPage/1", "CallCancelled");

            expect(201, call + "1000");
            expect(402, "http POST :8081/calls/payCall/2");
            expect(405, "http DELETE :8084/dashboards/1");
            expect(404, "http POST :8080/orders item=test qty=1");
            expect(404, "http :8081/payments");
        }
    }

    @Test
    @DisplayName("004, S:123-172: gateway 8088, borrow 8082, dashboard 8083, return 8084, book 8085")
    void library() {
        try (PacenoteProcess process = start("library", 8088)) {
            expect(201, "http :8085/books title=Moby-Dick author=\"Herman Melville\" stock=4");
            expect(201, "http :8088/borrows userId=1 bookId=1 qty=5");
            awaitThat("http :8082/borrows/1", "\"canceled\"");
            expect(201, "http :8082/borrows userId=1 bookId=1 qty=4 expireDate=2099-11-15");
            awaitThat("http :8088/borrows/2", "\"borrowed\"");
            expect(201, "http :8084/returns userId=1 bookId=1 qty=3 returnDate=2099-11-22 expireDate=2099-11-15");
            awaitThat("http :8083/userInfos/1", "\"expireFee\":500");
            awaitThat("http :8080/userInfos/1", "\"borrowCnt\":1");
            awaitThat("http :8085/books/1", "\"stock\":3");
            expect(404, "http :8084/books");
        }
    }

    /** The profile of the system, with all its ports moved. */
    private PacenoteProcess start(String system, int gateway) {
        PacenoteJar jar = PacenoteJar.unpacked(dataDir)
                .onPort(gateway + offset)
                .withArgument("--spring.profiles.active=embedded," + system);
        for (MatchResult port : portsOf(system)) {
            jar = jar.withArgument("--pacenote.gateway.ports.%s=%d"
                    .formatted(port.group(1), Integer.parseInt(port.group(2)) + offset));
        }
        return jar.start().awaitReady();
    }

    private static List<MatchResult> portsOf(String system) {
        Path profile = Path.of("src/main/resources/application-%s.yaml".formatted(system));
        try {
            return PORT_OF_CONTEXT.matcher(Files.readString(profile)).results().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitThat(String command, String part) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(expect(200, command).body()).contains(part));
    }

    private Httpie.Answer expect(int status, String command) {
        return Httpie.expect(status, moved(command));
    }

    private String moved(String command) {
        return PORT.matcher(command).replaceFirst(port -> String.valueOf(Integer.parseInt(port.group()) + offset));
    }
}
