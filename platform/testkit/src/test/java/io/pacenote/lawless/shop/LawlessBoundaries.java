package io.pacenote.lawless.shop;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.pacenote.testkit.AbstractBoundaryTest;

/** Of code that crosses every boundary. */
public class LawlessBoundaries extends AbstractBoundaryTest {

    @Override
    protected JavaClasses code() {
        return new ClassFileImporter().importPackages("io.pacenote.lawless");
    }
}
