package io.pacenote.deployment.rules;

import io.pacenote.deployment.Manifests;
import java.util.List;

/** What has to hold in every overlay. */
public interface Rule {

    /** A line for each place where it does not hold. */
    List<String> violations(Manifests manifests);
}
