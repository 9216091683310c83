package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.pacenote.testkit.Boundaries;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nicecall keeps the boundaries. */
class BoundaryTest {

    private static final JavaClasses NICECALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pacenote.nicecall");

    static List<ArchRule> rules() {
        return new Boundaries("io.pacenote", "nicecall").all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheBoundary(ArchRule rule) {
        assertThat(NICECALL).hasSizeGreaterThan(50);
        rule.check(NICECALL);
    }
}
