package io.pacenote.codriver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A member, and what he does and sees over HTTP. */
final class Member {

    private final Codriver codriver;
    private final long userId;

    Member(Codriver codriver, long userId) {
        this.codriver = codriver;
        this.userId = userId;
    }

    long userId() {
        return userId;
    }

    Application apply() {
        return submit(true).join();
    }

    Application cancel() {
        return submit(false).join();
    }

    CompletableFuture<Application> applyLater() {
        return submit(true);
    }

    private CompletableFuture<Application> submit(boolean subStatus) {
        return codriver.postLater(Codriver.SUBSCRIPTIONS, "{'userId':%d,'subStatus':%b}".formatted(userId, subStatus))
                .thenApply(answer -> Application.of(codriver, answer.expect(201)));
    }

    /** The member's history, the oldest application first. */
    List<JsonNode> mypage() {
        return codriver.get("/codriver/mypage/" + userId).expect(200).embedded("mypages");
    }

    /** The states of his applications as he reads them, the oldest first. */
    List<String> statuses() {
        return mypage().stream().map(entry -> entry.path("status").asText()).toList();
    }

    boolean isSubscribed() {
        return codriver
                .get("/codriver/subscriptionManagements?userId=" + userId)
                .expect(200)
                .embedded("subscriptionManagements")
                .stream()
                .anyMatch(registration -> registration.path("subStatus").asBoolean());
    }

    List<JsonNode> payments() {
        return codriver.get("/codriver/payments?userId=" + userId).expect(200).embedded("payments");
    }

    /** What the provider took from him and gave back: {@code CHARGE}, {@code REFUND}. */
    List<String> ledger() {
        return ledgerExtract().path("entries").findValuesAsText("type");
    }

    /** The references under which the provider did that. */
    List<String> references() {
        return ledgerExtract().path("entries").findValuesAsText("reference");
    }

    /** What the provider holds of his money. */
    long net() {
        return ledgerExtract().path("net").asLong();
    }

    private JsonNode ledgerExtract() {
        return codriver.asOperator()
                .get("/simulators/psp/ledger?customer=" + userId)
                .expect(200)
                .json();
    }

    /** From now on the provider behaves like this towards him. */
    void meets(String fault) {
        codriver.asOperator()
                .put(
                        "/simulators/psp/faults",
                        "{'mode':'%s','delayMs':%d,'match':{'customer':'%d'}}"
                                .formatted(fault, "slow".equals(fault) ? 1500 : 0, userId))
                .expect(200);
    }
}
