package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pacenote.engines.EmbeddedEngines;
import io.pacenote.saga.model.BrokenLaw;
import io.pacenote.saga.model.Enlistment;
import io.pacenote.saga.model.Explorer;
import io.pacenote.saga.model.Races;
import io.pacenote.saga.model.Size;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The model is worth something only if it finds what is wrong; each bug in the smallest size that has room for it. */
@SagaTest
class SeededBugTest {

    private static final Enlistment BOTH = new Enlistment(true, true, false);
    private static final Enlistment CONFIRMED = new Enlistment(false, true, false);
    private static final Enlistment NEITHER = new Enlistment(false, false, false);
    private static final Enlistment IN_TIME = new Enlistment(true, true, true);

    @Autowired
    EmbeddedEngines engines;

    @ParameterizedTest
    @EnumSource
    void theModelFindsEachBugOnAShortestWay(SeededBug bug) throws Exception {
        Size size = sizeFor(bug);
        try (ModelDatabase database = ModelDatabase.open(engines, size.attempts(), bug)) {
            BrokenLaw broken = catchThrowableOfType(
                    BrokenLaw.class, () -> new Races(new Explorer(database, size).explore()).run());
            assertThat(broken).isNotNull();
            System.out.printf("Seeded bug %s: %s%n", bug, broken.getMessage());
            assertThat(broken.law()).isEqualTo(bug.law());
        }
    }

    private static Size sizeFor(SeededBug bug) {
        return switch (bug) {
            case OLDEST_STEP_NEXT -> new Size(3, 1, 1, List.of(BOTH));
            case OLDEST_STEP_FIRST,
                    COMPENSATED_WITH_STEPS_LEFT,
                    COMPLETED_WITH_STEPS_LEFT,
                    TAKEN_AHEAD_WITHOUT_A_LEASE,
                    NEXT_TAKEN_AHEAD_WITHOUT_A_LEASE -> new Size(2, 1, 1, List.of(BOTH));
            case DONE_OR_RETRIED_WITHOUT_THE_LOCK -> new Size(2, 2, 1, List.of(CONFIRMED));
            case COMPLETED_BY_A_LOOK_AT_THE_STEPS -> new Size(2, 1, 1, List.of(NEITHER, CONFIRMED));
            case JOIN_PAST_THE_DEADLINE -> new Size(2, 1, 1, List.of(IN_TIME));
            case COMPLETED_PAST_THE_DEADLINE, EXPIRED_WITHOUT_THE_LOCK -> new Size(1, 1, 1, List.of(IN_TIME));
            default -> new Size(1, 2, 1, List.of(BOTH));
        };
    }
}
