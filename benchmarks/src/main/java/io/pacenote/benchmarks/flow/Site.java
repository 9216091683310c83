package io.pacenote.benchmarks.flow;

import java.net.URI;
import java.util.List;

/** Something that serves applications, on engines of its own. */
interface Site extends AutoCloseable {

    /** {@code pacenote} or {@code reference}. */
    String engine();

    /** {@code one-process} or {@code split}. */
    String variant();

    /** Where members apply. */
    URI subscriptions();

    SiteEngines engines();

    /** Process ids of all that is the site, but for its engines. */
    List<Long> processes();

    /** Replaces all pooled connections to the database, as a backend reports what it did at the latest when it ends. */
    void renewConnections() throws Exception;

    @Override
    void close();
}
