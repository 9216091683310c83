package io.pacenote.chatbot.marketing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer wants to be different (spec 002-F8, F9). What he leaves out is null and stays as it is; a null that he sends is
 * refused. No record, since Jackson takes what is left out of one for a null.
 */
final class MarketingChange {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NOT_BLANK, message = "must not be blank")
    @Size(max = NewMarketing.MOST)
    private @Nullable String marketerId;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NOT_BLANK, message = "must not be blank")
    @Size(max = NewMarketing.MOST)
    private @Nullable String userId;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private boolean recommend;

    /** For Jackson. */
    private MarketingChange() {}

    /** Whether it changes anything; what does not, is told to nobody. */
    boolean isPatch() {
        return marketerId != null || userId != null;
    }

    boolean isRecommendation() {
        return recommend;
    }

    void applyTo(Marketing marketing, Instant now) {
        marketing.patch(marketerId, userId, now);
    }
}
