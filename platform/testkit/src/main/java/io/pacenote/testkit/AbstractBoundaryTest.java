package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A system's code keeps the {@link Boundaries}. Extend it in the package of the system. */
public abstract class AbstractBoundaryTest {

    @TestFactory
    Stream<DynamicTest> keepsTheBoundary() {
        JavaClasses code = code();
        assertThat(code).isNotEmpty();
        return Boundaries.of(getClass().getPackageName()).all().stream()
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }

    /** The system's classes, without those of its tests. */
    protected JavaClasses code() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(getClass().getPackageName());
    }
}
