package io.pacenote.rest.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.pacenote.rest.problem.ProblemException;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.hateoas.EntityModel;

class RightsOfOperationTest {

    private record Row(@Nullable Long userId) {}

    private record Someone(Set<String> roles, Map<String, String> claims) implements Caller {

        @Override
        public String id() {
            return "someone";
        }

        @Override
        public boolean isUnlimited() {
            return false;
        }

        @Override
        public boolean hasRole(String role) {
            return roles.contains(role);
        }

        @Override
        public Optional<String> claim(String name) {
            return Optional.ofNullable(claims.get(name));
        }
    }

    private static final Object GRANTS = List.of(Map.of("role", "operator"), Map.of("own", "userId"));

    private static Rights rights(@Nullable Object extension) {
        Operation operation = new Operation().operationId("sample.thing.find");
        if (extension != null) {
            operation.addExtension(Rights.EXTENSION, extension);
        }
        return Rights.of(operation);
    }

    private static OwnRows ofMember1() {
        return rights(GRANTS)
                .reachOf(new Someone(Set.of(), Map.of("userId", "1")))
                .orElseThrow();
    }

    @Test
    void anOperationThatDoesNotDeclareThemEndsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rights(null))
                .withMessage("Operation sample.thing.find does not say who may do it: x-rights is missing");
    }

    @Test
    void aGrantOfNothingEndsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> rights(List.of(Map.of("by", "sample.thing.find"))));
        assertThatIllegalStateException().isThrownBy(() -> rights(List.of(Map.of("rol", "operator"))));
        assertThatIllegalStateException().isThrownBy(() -> rights(List.of()));
    }

    @Test
    void aRoleReachesAllRowsEvenWithAClaim() {
        assertThat(rights(GRANTS).reachOf(new Someone(Set.of("operator"), Map.of("userId", "1"))))
                .isEmpty();
    }

    @Test
    void whoeverHasTheClaimReachesAllRows() {
        Rights rights = rights(List.of(Map.of("role", "librarian"), Map.of("claim", "userId")));

        assertThat(rights.reachOf(new Someone(Set.of(), Map.of("userId", "1")))).isEmpty();
        assertThat(rights.reachOf(new Someone(Set.of("librarian"), Map.of()))).isEmpty();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rights.reachOf(new Someone(Set.of("driver"), Map.of("mobile", "1"))));
    }

    @Test
    void aClaimIsNotBesideARoleOrOwn() {
        assertThatIllegalStateException().isThrownBy(() -> rights(List.of(Map.of("claim", "userId", "own", "userId"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> rights(List.of(Map.of("claim", "userId", "role", "operator"))));
    }

    @Test
    void whereNobodyLogsInAllRowsAreReached() {
        assertThat(rights(GRANTS).reachOf(Caller.ANYBODY)).isEmpty();
    }

    @Test
    void whoHasNeitherRoleNorClaimIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rights(GRANTS).reachOf(new Someone(Set.of("driver"), Map.of())))
                .satisfies(refused ->
                        assertThat(refused.problem().status().value()).isEqualTo(403));
    }

    @Test
    void someoneElsesRowIsNotFound() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofMember1().checkAnswer(EntityModel.of(new Row(2L))))
                .satisfies(refused ->
                        assertThat(refused.problem().status().value()).isEqualTo(404));
    }

    @Test
    void aListWithOneRowOfSomeoneElseIsNotFound() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofMember1().checkAnswer(List.of(new Row(1L), new Row(2L))));
    }

    @Test
    void aRowThatNamesNoOwnerIsNobodys() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofMember1().checkAnswer(new Row(null)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofMember1().checkAnswer("a text"));
    }

    @Test
    void onesOwnRowsPass() {
        ofMember1().checkAnswer(EntityModel.of(new Row(1L)));
        ofMember1().checkAnswer(List.of(new Row(1L), new Row(1L)));
        ofMember1().checkBody(new Row(1L));
    }

    @Test
    void aBodyThatNamesSomeoneElseIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofMember1().checkBody(new Row(2L)))
                .withMessage("userId must be your own");
    }
}
