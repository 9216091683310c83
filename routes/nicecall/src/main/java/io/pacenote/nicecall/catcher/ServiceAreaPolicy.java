package io.pacenote.nicecall.catcher;

import java.util.Set;

/**
 * Policy: where drivers drive (spec 003-F9, 4.6).
 *
 * @param area names of the served areas, in any case
 */
record ServiceAreaPolicy(Set<String> area) {

    /** Whether the place is one of the area, by its whole name in any case. */
    boolean serves(String location) {
        return area.stream().anyMatch(location::equalsIgnoreCase);
    }
}
