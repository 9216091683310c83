package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** §0.4, §1.5: {@code /subscriptions}, {@code /payments} and {@code /subscriptionManagements}. */
@CodriverTest
class SubscriptionApiTest {

    @Test
    @DisplayName("§0.4, §1.5: an application is answered with 201, its address, its fields and its links")
    void createsAResource(Codriver codriver, Member member) {
        Answer created = member.apply().answer();

        long subId = created.json().path("subId").asLong();
        String address = codriver.url(Codriver.SUBSCRIPTIONS + "/" + subId);
        assertThat(created.header("Location")).isEqualTo(address);
        assertThat(created.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(created.json().at("/_links/self/href").asText()).isEqualTo(address);
        assertThat(created.json().at("/_links/subscription/href").asText()).isEqualTo(address);
        assertThat(created.json().path("userId").asLong()).isEqualTo(member.userId());
        assertThat(codriver.get(Codriver.SUBSCRIPTIONS + "/" + subId)
                        .expect(200)
                        .json()
                        .path("subId")
                        .asLong())
                .isEqualTo(subId);
    }

    @Test
    @DisplayName("§0.4: values come as strings, as HTTPie sends them")
    void takesStrings(Codriver codriver, Member member) {
        Answer created = codriver.post(
                        Codriver.SUBSCRIPTIONS, "{'userId':'%d','subStatus':'true'}".formatted(member.userId()))
                .expect(201);

        assertThat(created.json().path("userId").isNumber()).isTrue();
        assertThat(created.json().path("subStatus").isBoolean()).isTrue();
        Application.of(codriver, created).awaitSubscribed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id':1",
                "'subId':1",
                "'subId':'1','status':'SUBSCRIBED','subProcessed':true",
                "'originalSubId':1,'sagaId':'x','reason':'x'"
            })
    @DisplayName("§0.4: an id and a state that the client sends are not his to give")
    void ignoresIdsAndStatesFromOutside(String fields, Codriver codriver, Member member) {
        JsonNode first = codriver.newMember().cancel().answer().json();

        JsonNode created = codriver.post(
                        Codriver.SUBSCRIPTIONS, "{'userId':%d,'subStatus':true,%s}".formatted(member.userId(), fields))
                .expect(201)
                .json();

        assertThat(created.path("subId").asLong())
                .isGreaterThan(first.path("subId").asLong());
        assertThat(created.path("status").asText()).isEqualTo("REQUESTED");
        assertThat(created.path("subProcessed").asBoolean()).isFalse();
        assertThat(created.path("originalSubId").isNull()).isTrue();
    }

    @Test
    @DisplayName("§1.7.10: the date is today unless it is given")
    void datesAnApplication(Codriver codriver, Member member) {
        LocalDate before = LocalDate.now();
        JsonNode today = member.cancel().answer().json();
        assertThat(LocalDate.parse(today.path("date").asText())).isBetween(before, LocalDate.now());

        Answer dated = codriver.post(
                        Codriver.SUBSCRIPTIONS,
                        "{'userId':%d,'subStatus':false,'date':'2026-02-28'}".formatted(member.userId()))
                .expect(201);
        assertThat(dated.json().path("date").asText()).isEqualTo("2026-02-28");
        Application entry = Application.of(codriver, dated).awaitStatus("UNSUBSCRIBED");
        assertThat(entry.onMypage().path("date").asText()).isEqualTo("2026-02-28");
    }

    @Test
    @DisplayName("§0.4: a collection is paged, sorted and filtered by member")
    void pagesSortsAndFilters(Codriver codriver, Member member) {
        Application first = member.cancel();
        Application second = member.cancel();
        Application third = member.cancel();
        String own = Codriver.SUBSCRIPTIONS + "?userId=" + member.userId();

        Answer page = codriver.get(own + "&size=2&sort=subId,desc").expect(200);

        assertThat(page.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(page.embedded("subscriptions").stream()
                        .map(row -> row.path("subId").asLong()))
                .containsExactly(third.subId(), second.subId());
        assertThat(page.json().path("page").toString())
                .isEqualTo("{\"size\":2,\"totalElements\":3,\"totalPages\":2,\"number\":0}");
        assertThat(page.json().at("/_links/self/href").asText()).isNotBlank();
        assertThat(codriver.get(own + "&size=2&page=1").embedded("subscriptions").stream()
                        .map(row -> row.path("subId").asLong()))
                .containsExactly(third.subId());
        assertThat(codriver.get(own)
                        .embedded("subscriptions")
                        .get(0)
                        .path("subId")
                        .asLong())
                .isEqualTo(first.subId());
        assertThat(codriver.get(Codriver.SUBSCRIPTIONS).json().at("/page/size").asInt())
                .isEqualTo(20);
    }

    @Test
    @DisplayName("§1.5: payments and registrations are read one by one, with the fields of §1.3")
    void showsPaymentsAndRegistrations(Codriver codriver, Member member) {
        Application application = member.apply().awaitSubscribed();

        JsonNode payment = member.payments().get(0);
        assertThat(payment.path("subId").asLong()).isEqualTo(application.subId());
        assertThat(payment.path("subProcessed").asText()).isEqualTo("true");
        assertThat(codriver.get("/codriver/payments/" + payment.path("paymentId"))
                        .json())
                .isEqualTo(payment);
        JsonNode registration = codriver.get("/codriver/subscriptionManagements?userId=" + member.userId())
                .embedded("subscriptionManagements")
                .get(0);
        assertThat(registration.path("subId").asLong()).isEqualTo(application.subId());
        assertThat(codriver.get("/codriver/subscriptionManagements/" + registration.path("id"))
                        .json())
                .isEqualTo(registration);
    }

    @Test
    @DisplayName("§0.5: a process that runs one system answers without its prefix too")
    void answersWithoutPrefix(Codriver codriver, Member member) {
        Answer created = codriver.post("/subscriptions", "{'userId':%d,'subStatus':false}".formatted(member.userId()))
                .expect(201);

        assertThat(created.header("Location"))
                .isEqualTo(codriver.url("/subscriptions/" + created.json().path("subId")));
        codriver.get("/mypage").expect(200);
        codriver.get("/payments").expect(200);
        codriver.get("/subscriptionManagements").expect(200);
    }

    @Test
    @DisplayName("§0.6 N-2: a request that is repeated with its Idempotency-Key makes one application and one charge")
    void takesARepeatedRequestOnce(Codriver codriver, Member member) {
        String body = "{'userId':%d,'subStatus':true}".formatted(member.userId());
        String key = UUID.randomUUID().toString();

        Answer first = codriver.post(Codriver.SUBSCRIPTIONS, body, "Idempotency-Key", key)
                .expect(201);
        Answer second = codriver.post(Codriver.SUBSCRIPTIONS, body, "Idempotency-Key", key)
                .expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Application.of(codriver, first).awaitSubscribed();
        assertThat(member.statuses()).containsExactly("SUBSCRIBED");
        assertThat(member.ledger()).containsExactly("CHARGE");
    }
}
