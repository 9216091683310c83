package io.pacenote.codriver.management;

import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.RegistrationRefused;

/** What becomes of a paid application (spec 000-F3). */
public sealed interface RegistrationDecision {

    /** The member is registered. */
    record Register(PaymentMade paid) implements RegistrationDecision {}

    /** The member is not, and the saga is undone. */
    record Refuse(RegistrationRefused event) implements RegistrationDecision {}

    /** The application is registered already. */
    record Nothing() implements RegistrationDecision {}
}
