package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents whose attributes are in the value of the record, around the data. */
class StructuredModeTest {

    private static final String ENVELOPE = """
            {"specversion": "1.0", "id": "an-id", "source": "/shop", "type": "shop.OrderPlaced",
             "time": "2026-02-03T04:05:06Z", "datacontenttype": "application/json", "subject": null, "extension": 5,
             "data": {"orderId": 1, "number": 2, "note": "\uC8FC\uBB38"}}""";

    private final ShopReader shop = ShopReader.ofShop();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=UTF-8",
                "Application/CloudEvents+JSON"
            })
    void readsTheEventAndItsAttributes(String contentType) {
        assertThat(shop.read(Map.of("content-type", contentType), ENVELOPE))
                .isEqualTo(new ReceivedEvent(
                        "an-id", "1", Instant.parse("2026-02-03T04:05:06Z"), new OrderPlaced(1L, 2, "주문")));
    }

    @Test
    void readsDataInBase64() {
        String data = "eyJvcmRlcklkIjogMSwgIm51bWJlciI6IDJ9";

        assertThat(read("{\"type\": \"shop.OrderPlaced\", \"data_base64\": \"%s\"}".formatted(data))
                        .event())
                .isEqualTo(new OrderPlaced(1L, 2, null));
    }

    @Test
    void takesTypeAndTimeFromTheDataOrTheRecordWhereTheAttributesHaveNone() {
        ReceivedEvent read =
                read("{\"type\": null, \"data\": {\"eventType\": \"OrderPlaced\", \"orderId\": 1, \"number\": 2}}");

        assertThat(read.type()).isEqualTo("OrderPlaced");
        assertThat(read.time()).isEqualTo(ShopReader.WRITTEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": 5}                                   | type: is not a string",
                "{\"type\": \"shop.OrderPlaced\", \"id\": {}}    | id: is not a string",
                "{\"type\": \"shop.OrderPlaced\", \"time\": 5}   | time: is not a string",
                "{\"type\": \"shop.OrderPlaced\", \"subject\": true}         | subject: is not a string",
                "{\"type\": \"shop.OrderPlaced\", \"data_base64\": \"?\"}    | data_base64: is not Base64",
                "{\"type\": \"shop.OrderPlaced\"}                | body: is missing",
                "{\"type\": \"shop.OrderPlaced\", \"data\": null}            | body: is missing",
                "{\"type\": \"shop.OrderPlaced\", \"data\": \"text\"}        | body: is not a JSON object",
                "{\"data\": {}}                                  | eventType: is missing",
                "{oops                                           | body: is not valid JSON",
                "[]                                              | body: is not a JSON object",
            })
    void refusesWhatIsNoCloudEvent(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents-batch+json", "application/cloudevents+avro"})
    void refusesOtherFormatsAndSaysSo(String contentType) {
        assertThatThrownBy(() -> shop.read(Map.of("content-type", contentType), ENVELOPE))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage(
                        "content-type: is a format of CloudEvents that is not read, only application/cloudevents+json is");
    }

    @Test
    void theIdentityOfARecordIsThatOfItsEvent() {
        assertThat(EventReader.idOf(structured(ENVELOPE))).isEqualTo("an-id");
    }

    @Test
    void anEventWithoutAnIdKeepsTheOneThatItWasGivenWhenItIsSentAgain() {
        ReceivedRecord first = structured("{\"data\": {}}");
        Map<String, String> headers = new HashMap<>(first.headers());
        headers.put(EventHeaders.ID, EventReader.idOf(first));

        assertThat(EventReader.idOf(first.with(headers, first.body()))).isEqualTo(EventReader.idOf(first));
    }

    private ReceivedEvent read(@Nullable String body) {
        return shop.read(Map.of("content-type", "application/cloudevents+json"), body);
    }

    private static ReceivedRecord structured(String body) {
        return new ReceivedRecord(
                "orders",
                0,
                0,
                null,
                null,
                Map.of("content-type", "application/cloudevents+json"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
