package io.pacenote.nicecall.catcher;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Policy: where drivers drive (spec 003-F9, 4.6).
 *
 * @param area names of the served areas, in any case and any Unicode form, with or without spaces around them
 */
record ServiceAreaPolicy(Set<String> area) {

    ServiceAreaPolicy {
        area = area.stream()
                .map(ServiceAreaPolicy::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the place is one of the area, by its whole name. */
    boolean serves(String location) {
        return area.stream().anyMatch(plain(location)::equalsIgnoreCase);
    }

    /** Some systems write a Hangul syllable as one character, others as two or three. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }
}
