package io.pacenote.nicecall.dashboard;

/**
 * What the customer reads of an event.
 *
 * @param text one sentence, in Korean
 * @param extraIdName which id the event is about, beside the call's
 * @param extraIdValue its value
 */
record Description(String text, String extraIdName, Long extraIdValue) {

    static Description ofPayment(Long paymentId, String text) {
        return new Description(text, "paymentId", paymentId);
    }

    static Description ofCatch(Long catchId, String text) {
        return new Description(text, "catchId", catchId);
    }

    static Description ofCall(Long callId, String text) {
        return new Description(text, "callId", callId);
    }
}
