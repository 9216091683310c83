package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextSelectionTest {

    private static final List<String> KNOWN =
            List.of("codriver.payment", "codriver.mypage", "codriverx.payment", "teashop.order", "simulators.psp");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all                          | false | codriver.payment codriver.mypage codriverx.payment teashop.order",
                "all                          | true  | codriver.payment codriver.mypage codriverx.payment teashop.order"
                        + " simulators.psp",
                "codriver                     | true  | codriver.payment codriver.mypage",
                "codriver.payment             | false | codriver.payment",
                "codriver.payment teashop     | false | codriver.payment teashop.order",
                "simulators                   | false | simulators.psp",
                "simulators.psp               | false | simulators.psp",
                "engines teashop.order        | false | teashop.order"
            })
    void choosesWhatIsNamed(String chosen, boolean simulators, String expected) {
        ContextSelection selection = new ContextSelection(List.of(chosen.split(" ")), simulators);

        selection.check(KNOWN);
        assertThat(KNOWN.stream().filter(selection::includes)).containsExactly(expected.split(" "));
    }

    @Test
    void enginesAloneIsNoContext() {
        ContextSelection selection = new ContextSelection(List.of("engines"), true);

        selection.check(KNOWN);
        assertThat(KNOWN).noneMatch(selection::includes);
    }

    @ParameterizedTest
    @CsvSource({"codriver.paiment", "teashops", "codriver.", "All"})
    void refusesWhatDoesNotExist(String chosen) {
        ContextSelection selection = new ContextSelection(List.of(chosen), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.check(KNOWN))
                .withMessageContaining("'" + chosen + "'")
                .withMessageContaining("codriver.payment");
    }
}
