package io.pacenote.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked, and that the rest stays readable. */
class PrivateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"mobile\":\"12-1234\",\"location\":\"mapo\"} | {\"mobile\":\"***\",\"location\":\"mapo\"}",
                "{\\\"driverName\\\":\\\"Kim\\\",\\\"id\\\":1} | {\\\"driverName\\\":\\\"***\\\",\\\"id\\\":1}",
                "CallMade[mobile=12-1234, location=mapo] | CallMade[mobile=***, location=mapo]",
                "Key (mobile)=(12-1234) already exists. | Key (mobile)=(***) already exists.",
                "GET /calls?mobile=12-1234&size=1 | GET /calls?mobile=***&size=1",
                "{\"card\": {\"token\": \"tok_1\"}} | {\"card\": {\"token\": \"***\"}}",
                "call 010-1234-5678 or +82 10 1234 5678 now | call *** or *** now",
                "username=\"pacenote\" password=\"hunter2\"; | username=\"pacenote\" password=\"***\";",
                "sasl.password = hunter2 | sasl.password = ***",
                "jdbc:postgresql://db/pacenote?user=a&password=hunter2&ssl=true | jdbc:postgresql://db/pacenote?user=a&password=***&ssl=true",
                "https://someone:hunter2@issuer.example/keys | https://someone:***@issuer.example/keys",
                "Authorization: Bearer eyJhbGciOiJ9.eyJzdWIiOiIxIn0.c2ln | Authorization: Bearer ***"
            })
    void isMasked(String text, String masked) {
        assertThat(PrivateText.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Event 7f1c7a32-0101-4123-9123-010123456789 of sub-pay-0@1012345678 in codriver.payment.request",
                "The token has expired",
                "Step 3 of saga 0199-1 comes back when its lease ends: java.net.ConnectException",
                "Projection codriver.mypage was rebuilt"
            })
    void isLeftAlone(String text) {
        assertThat(PrivateText.mask(text)).isEqualTo(text);
    }
}
