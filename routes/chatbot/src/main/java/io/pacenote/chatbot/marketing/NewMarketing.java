package io.pacenote.chatbot.marketing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer sends about a product (spec 002-F8). Anything else in the body, such as an id, is ignored.
 *
 * @param userId to whom the product is to be recommended; without one, to whoever has searched it last
 */
record NewMarketing(
        @NotBlank @Size(max = 100) String productId,
        @NotBlank @Size(max = MOST) String marketerId,
        @Nullable @Size(max = MOST) String userId) {

    /** Characters of who somebody is. */
    static final int MOST = 50;

    @Nullable
    String userOrNone() {
        return userId == null || userId.isBlank() ? null : userId;
    }
}
