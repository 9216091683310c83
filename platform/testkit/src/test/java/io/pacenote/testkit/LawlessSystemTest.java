package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import io.pacenote.lawless.shop.LawlessBoundaries;
import io.pacenote.lawless.shop.LawlessEventContract;
import io.pacenote.lawless.shop.LawlessForeignEvents;
import io.pacenote.lawless.shop.LawlessRepeatedEvents;
import io.pacenote.lawless.shop.LawlessStoppedContexts;
import io.pacenote.lawless.shop.LawlessWiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Every test that systems extend is shown to fail, for a system that breaks what it checks. */
class LawlessSystemTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                LawlessBoundaries.class,
                LawlessEventContract.class,
                LawlessForeignEvents.class,
                LawlessRepeatedEvents.class,
                LawlessStoppedContexts.class,
                LawlessWiring.class
            })
    @DisplayName("no test of a lawless system succeeds, and each fails by what it asserts")
    void failsEveryTest(Class<?> lawless) {
        var outcome = new SummaryGeneratingListener();

        LauncherFactory.create()
                .execute(request().selectors(selectClass(lawless)).build(), outcome);

        assertThat(outcome.getSummary().getTestsStartedCount()).isPositive();
        assertThat(outcome.getSummary().getTestsSucceededCount()).isZero();
        assertThat(outcome.getSummary().getFailures()).isNotEmpty().allSatisfy(failure -> assertThat(
                        failure.getException())
                .as(failure.getTestIdentifier().getDisplayName())
                .isInstanceOf(AssertionError.class));
    }
}
