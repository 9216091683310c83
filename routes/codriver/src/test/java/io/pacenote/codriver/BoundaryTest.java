package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.pacenote.lawless.shop.order.Order;
import io.pacenote.lawless.shop.order.PricePolicy;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The boundaries hold, and each is shown to be noticed when it is crossed, in {@code io.pacenote.lawless}. */
class BoundaryTest {

    private static final JavaClasses CODRIVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pacenote.codriver");
    private static final JavaClasses LAWLESS = new ClassFileImporter().importPackages("io.pacenote.lawless");

    /** Each rule, and the class that breaks it. */
    enum Rule {
        SYSTEMS(Boundaries::systemsDoNotSeeEachOther, Order.class),
        CONTEXTS(Boundaries::contextsSeeOnlyEachOthersEvents, Order.class),
        SYSTEM_PACKAGE(Boundaries::contextsSeeOnlyChannelsAndSettingsOfTheirSystem, Order.class),
        EVENTS(Boundaries::eventsSeeNobody, io.pacenote.lawless.shop.events.OrderPlaced.class),
        AGGREGATES(Boundaries::theDomainIsPlainJava, Order.class),
        POLICIES(Boundaries::theDomainIsPlainJava, PricePolicy.class),
        DRAWERS(Boundaries::noPackageIsADrawer, io.pacenote.lawless.shop.util.Things.class);

        private final Function<Boundaries, ArchRule> rule;
        private final Class<?> offender;

        Rule(Function<Boundaries, ArchRule> rule, Class<?> offender) {
            this.rule = rule;
            this.offender = offender;
        }

        ArchRule of(String namespace, String system) {
            return rule.apply(new Boundaries(namespace, system));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("codriver keeps the boundary")
    void isKept(Rule rule) {
        assertThat(CODRIVER).hasSizeGreaterThan(50);
        rule.of("io.pacenote", "codriver").check(CODRIVER);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("who crosses the boundary is noticed")
    void isNoticedWhenCrossed(Rule rule) {
        assertThatThrownBy(() -> rule.of("io.pacenote.lawless", "shop").check(LAWLESS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.offender.getName());
    }
}
