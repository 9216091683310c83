package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.pacenote.lawless.shop.order.Order;
import io.pacenote.lawless.shop.order.PricePolicy;
import io.pacenote.lawless.shop.stock.Shelf;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each boundary is shown to be noticed when it is crossed, in {@code io.pacenote.lawless}. */
class BoundariesTest {

    private static final JavaClasses LAWLESS = new ClassFileImporter().importPackages("io.pacenote.lawless");

    /** Each rule, and the class that breaks it. */
    enum Rule {
        SYSTEMS(Boundaries::systemsDoNotSeeEachOther, Order.class),
        CONTEXTS(Boundaries::contextsSeeOnlyEachOthersEvents, Order.class),
        SYSTEM_PACKAGE(Boundaries::contextsSeeOnlyChannelsAndSettingsOfTheirSystem, Order.class),
        EVENTS(Boundaries::eventsSeeNobody, io.pacenote.lawless.shop.events.OrderPlaced.class),
        AGGREGATES(Boundaries::theDomainIsPlainJava, Order.class),
        POLICIES(Boundaries::theDomainIsPlainJava, PricePolicy.class),
        TRANSACTIONS(Boundaries::transactionsBeginInRoutes, Shelf.class),
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
    @DisplayName("who crosses the boundary is noticed")
    void isNoticedWhenCrossed(Rule rule) {
        assertThatThrownBy(() -> rule.of("io.pacenote.lawless", "shop").check(LAWLESS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.offender.getName());
    }
}
