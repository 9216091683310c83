package io.pacenote.teashop;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.util.List;
import java.util.stream.StreamSupport;

/** A customer, and what he does and sees over HTTP. */
record Shopper(Teashop teashop, String customerId) {

    /** Orders one unit. */
    TeaOrder orders() {
        return new TeaOrder(
                teashop, order("{'item':'캐모마일','customerId':'%s'}").path("id").asLong());
    }

    /** @param json of the order, with a place for the customer's id */
    JsonNode order(String json) {
        Answer placed = teashop.post(Teashop.ORDERS, json.formatted(customerId));
        return placed.expect(201).json();
    }

    /** What the provider took from him and gave back: {@code CHARGE}, {@code REFUND}. */
    List<String> ledger() {
        return ledgerExtract().path("entries").findValuesAsText("type");
    }

    /** What the provider holds of his money. */
    long net() {
        return ledgerExtract().path("net").asLong();
    }

    /** From now on the provider behaves like this towards him. */
    void meets(String fault) {
        teashop.asOperator()
                .put("/simulators/psp/faults", "{'mode':'%s','match':{'customer':'%s'}}".formatted(fault, customerId))
                .expect(200);
    }

    /** What he was told on his phone, in the order of its arrival. */
    List<String> messages() {
        JsonNode messages = teashop.asOperator()
                .get("/simulators/kakao/messages?recipient=" + customerId)
                .expect(200)
                .json();
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }

    private JsonNode ledgerExtract() {
        return teashop.asOperator()
                .get("/simulators/psp/ledger?customer=" + customerId)
                .expect(200)
                .json();
    }
}
