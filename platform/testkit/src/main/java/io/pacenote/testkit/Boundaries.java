package io.pacenote.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.List;

/**
 * The boundaries of a system's code, as rules to check.
 *
 * @param namespace package of all systems
 * @param system name of the system, which is its package below that
 */
public record Boundaries(String namespace, String system) {

    /** The modules that systems are built on. */
    private static final String[] PLATFORM = {
        "io.pacenote.contexts..",
        "io.pacenote.kakao..",
        "io.pacenote.messaging..",
        "io.pacenote.postgres..",
        "io.pacenote.psp..",
        "io.pacenote.remote..",
        "io.pacenote.rest..",
        "io.pacenote.saga..",
        "io.pacenote.tasks..",
        "io.pacenote.tracing.."
    };

    private static final String[] FRAMEWORKS = {"org.springframework..", "org.apache.camel.."};

    /** @param system package of the system */
    static Boundaries of(String system) {
        int end = system.lastIndexOf('.');
        return new Boundaries(system.substring(0, end), system.substring(end + 1));
    }

    private String root() {
        return namespace + "." + system;
    }

    /** All of them. */
    public List<ArchRule> all() {
        return List.of(
                systemsDoNotSeeEachOther(),
                contextsSeeOnlyEachOthersEvents(),
                contextsSeeOnlyChannelsAndSettingsOfTheirSystem(),
                eventsSeeNobody(),
                theDomainIsPlainJava(),
                noPackageIsADrawer(),
                transactionsBeginInRoutes());
    }

    public ArchRule systemsDoNotSeeEachOther() {
        return noClasses()
                .that()
                .resideInAPackage(root() + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(namespace + "..")
                        .and(resideOutsideOfPackages(root() + ".."))
                        .and(resideOutsideOfPackages(PLATFORM)));
    }

    public ArchRule contextsSeeOnlyEachOthersEvents() {
        return slices().matching(root() + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(root() + ".events.."));
    }

    public ArchRule contextsSeeOnlyChannelsAndSettingsOfTheirSystem() {
        return noClasses()
                .that()
                .resideInAPackage(root() + ".*..")
                .should()
                .dependOnClassesThat(resideInAPackage(root())
                        .and(DescribedPredicate.describe("are neither channels nor settings", type -> !type.getName()
                                .matches(".*(Channels|Settings)(\\$.*)?"))));
    }

    public ArchRule eventsSeeNobody() {
        return noClasses()
                .that()
                .resideInAPackage(root() + ".events..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root() + "..").and(resideOutsideOfPackages(root() + ".events..")));
    }

    /** Aggregates and policies may use what is beside them, or is made for them, as long as that is plain Java too. */
    public ArchRule theDomainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root() + "..")
                .and(areDomain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "jakarta.persistence..", "org.jspecify..")
                        .or(resideInAPackage(root() + ".events.."))
                        .or(resideInAnyPackage(PLATFORM).and(arePlain()))
                        .or(resideInAPackage(root() + ".*..").and(arePlain())));
    }

    /** What a bean does in a transaction is a step of a route, which says where the transaction begins. */
    public ArchRule transactionsBeginInRoutes() {
        return noClasses()
                .that()
                .resideInAPackage(root() + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework.transaction.annotation..", "jakarta.transaction.."));
    }

    public ArchRule noPackageIsADrawer() {
        return noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..shared..", "..core..", "..helper..");
    }

    private static DescribedPredicate<JavaClass> areDomain() {
        return DescribedPredicate.describe(
                "are aggregates or policies",
                type -> type.isAnnotatedWith(Entity.class)
                        || type.getSimpleName().endsWith("Policy")
                        || type.getSimpleName().endsWith("Entry"));
    }

    private static DescribedPredicate<JavaClass> arePlain() {
        return DescribedPredicate.describe("are plain Java", type -> type.getDirectDependenciesFromSelf().stream()
                .noneMatch(use -> resideInAnyPackage(FRAMEWORKS).test(use.getTargetClass())));
    }
}
