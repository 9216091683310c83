package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.kakao.KakaoChannels;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.testkit.Consumers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notification service is away: business goes on, and all that happened is told when it is back. */
@TeashopTest
class KakaoDownTest {

    private static final int SEVERAL = 3;
    private static final List<String> PAID = List.of("주문이 접수되었습니다.", "결제가 완료되었습니다.");
    private static final List<String> SHIPPED = and(PAID, "상품이 배송되었습니다.");
    private static final String CALLED_OFF = "주문이 취소되었습니다. 결제하신 금액은 환불됩니다.";

    @Autowired
    private Consumers consumers;

    @Autowired
    private BreakerOperations breakers;

    @Autowired
    private Books books;

    private Teashop teashop;

    @BeforeEach
    void setUp(Teashop teashop) {
        this.teashop = teashop;
    }

    @AfterEach
    void comesBack() {
        kakao("none");
        breakers.reset(KakaoChannels.NOTIFY_BREAKER);
    }

    @Test
    @DisplayName(
            "001-F8, 2.8.8: Kakao is down: orders are placed, paid, shipped and cancelled; all is told later, once and in order")
    void holdsNothingUpAndTellsEverythingLater() {
        kakao("down");
        List<Told> shipped = orders();
        List<Told> cancelled = orders();
        Stream.concat(shipped.stream(), cancelled.stream())
                .forEach(told -> told.order().awaitStatus("배송됨"));
        cancelled.forEach(told -> told.order().cancel().expect(204));
        cancelled.forEach(told ->
                told.order().awaitStatus("주문취소됨").awaitPayment("REFUNDED").awaitStore("배송취소됨"));
        assertThat(Stream.concat(shipped.stream(), cancelled.stream()))
                .allSatisfy(told -> assertThat(told.shopper().messages()).isEmpty());

        comesBack();
        consumers.awaitAllRead();

        assertThat(shipped).allSatisfy(told -> assertThat(told.news()).isEqualTo(SHIPPED));
        assertThat(cancelled).allSatisfy(told -> assertThat(told.news()).isEqualTo(and(SHIPPED, CALLED_OFF)));
        assertThat(Stream.concat(shipped.stream(), cancelled.stream())).allSatisfy(told -> {
            assertThat(told.order().notifications())
                    .hasSize(told.news().size() + 1)
                    .allMatch(notification -> notification.startsWith("SENT"));
            assertThat(books.deadLetters(told.order().id())).isEmpty();
        });
    }

    private List<Told> orders() {
        return Stream.generate(teashop::newShopper)
                .limit(SEVERAL)
                .map(shopper -> new Told(shopper, shopper.orders()))
                .toList();
    }

    private void kakao(String fault) {
        teashop.put("/simulators/kakao/faults", "{'mode':'%s'}".formatted(fault))
                .expect(200);
    }

    private static List<String> and(List<String> texts, String last) {
        List<String> all = new ArrayList<>(texts);
        all.add(last);
        return List.copyOf(all);
    }

    /** A customer, and the order that he wants to be told of. */
    private record Told(Shopper shopper, TeaOrder order) {

        /** What he has read of it on his phone. */
        List<String> news() {
            String about = "[teashop] %d번 주문: ".formatted(order.id());
            return shopper.messages().stream()
                    .map(text -> text.replace(about, ""))
                    .toList();
        }
    }
}
