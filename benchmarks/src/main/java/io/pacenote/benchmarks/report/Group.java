package io.pacenote.benchmarks.report;

import java.awt.Color;
import java.util.Set;

/** What bars of one colour have in common. The colours are Okabe's and Ito's, which everybody can tell apart. */
enum Group {
    PACENOTE("Pacenote", 0x0072B2),
    DURABLE("other durable engines", 0xE69F00),
    REFERENCE("references: by hand, or not durable", 0xB3B3B3),
    JAR("executable jar", 0xB3B3B3),
    UNPACKED("unpacked", 0x56B4E9),
    ARCHIVED("unpacked, CDS archive", 0x0072B2);

    private static final Set<String> REFERENCES =
            Set.of("camel-in-memory", "fused", "group", "reference", "camel", "bare");

    private final String label;
    private final Color colour;

    Group(String label, int rgb) {
        this.label = label;
        this.colour = new Color(rgb);
    }

    static Group ofEngine(String name) {
        if (name.startsWith("pacenote")) {
            return PACENOTE;
        }
        return REFERENCES.contains(name) ? REFERENCE : DURABLE;
    }

    static Group ofPackaging(String name) {
        return switch (name) {
            case "jar" -> JAR;
            case "unpacked" -> UNPACKED;
            default -> ARCHIVED;
        };
    }

    String label() {
        return label;
    }

    Color colour() {
        return colour;
    }
}
