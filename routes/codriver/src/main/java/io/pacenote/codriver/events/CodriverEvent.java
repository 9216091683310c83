package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** What every event of codriver tells: whose application it is about. The application is the business case. */
public interface CodriverEvent extends Event {

    /** Number of the application. */
    Long subId();

    /** The member. */
    Long userId();

    /** True for an application for a subscription, false for one for its end. */
    Boolean subStatus();

    /** Day of the application, {@code yyyy-MM-dd}. */
    @Nullable
    String date();

    @Override
    default String correlationKey() {
        return String.valueOf(subId());
    }
}
