package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarketingTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000);

    private final Marketing marketing = new Marketing(1, "001");

    @Test
    @DisplayName("002-F8, F11: each patch has a higher version, also when the clock goes back")
    void versionsRise() {
        marketing.assign("m-1", null, NOW);
        assertThat(marketing.getVersion()).isEqualTo(1_000);

        marketing.patch("m-2", null, NOW);
        assertThat(marketing.getVersion()).isEqualTo(1_001);

        marketing.patch("m-3", null, NOW.minusSeconds(1));
        assertThat(marketing.getVersion()).isEqualTo(1_002);

        marketing.assign("m-4", null, NOW.plusSeconds(1));
        assertThat(marketing.getVersion()).isEqualTo(2_000);
    }

    @Test
    @DisplayName("002-F8: what a patch leaves out stays, what a new marketer leaves out is to be found")
    void patchedAndAssigned() {
        marketing.assign("m-1", "39", NOW);

        marketing.patch("m-2", null, NOW);
        assertThat(marketing.getUserId()).isEqualTo("39");
        assertThat(marketing.getMarketerId()).isEqualTo("m-2");

        marketing.patch(null, "40", NOW);
        assertThat(marketing.getUserId()).isEqualTo("40");
        assertThat(marketing.getMarketerId()).isEqualTo("m-2");

        marketing.assign("m-3", null, NOW);
        assertThat(marketing.getUserId()).isNull();
    }

    @Test
    @DisplayName("002-F8, 3.3: of two users that were found the one of the newer chat counts, whichever is told first")
    void theNewerChatCounts() {
        marketing.assign("m-1", null, NOW);

        marketing.found("39", 5);
        assertThat(marketing.getUserId()).isEqualTo("39");
        marketing.found("40", 9);
        assertThat(marketing.getUserId()).isEqualTo("40");
        marketing.found("39", 5);
        assertThat(marketing.getUserId()).isEqualTo("40");
    }

    @Test
    @DisplayName("002-F8: whom a marketer has named stays, whoever is found")
    void theNamedUserStays() {
        marketing.assign("m-1", null, NOW);
        marketing.found("39", 5);
        marketing.patch(null, "41", NOW);

        marketing.found("40", 9);

        assertThat(marketing.getUserId()).isEqualTo("41");
    }
}
