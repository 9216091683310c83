package io.pacenote.app.nemesis;

import java.time.Duration;

/** A fault that comes and goes while a platform is under load. */
interface Nemesis {

    /** As it is called in the report. */
    String name();

    /** Brings the trouble, a little other than the last time where there is a choice. */
    void strike();

    /** How long the trouble stays. */
    Duration hold();

    /** Makes everything well again. What the platform does about it by itself may take longer. */
    void relent();

    /**
     * What shows that it struck.
     *
     * @throws AssertionError when it did not: then nothing has been tested
     */
    String proof();

    /** How many strikes it takes until it has done all that it can. */
    default int kinds() {
        return 1;
    }

    /** Whether the clients' connections may suffer, so that they get no answer, or none that makes sense. */
    default boolean cutsClientsOff() {
        return false;
    }

    /** Whether the database's clock goes on, in whose order the histories of sagas are told. */
    default boolean keepsTime() {
        return true;
    }
}
