package io.pacenote.app.crash.nicecall;

import java.net.URI;

/** The processes in which the parts of nicecall answer; all may be one. */
public record NicecallSite(URI caller, URI payment, URI catcher, URI dashboard, URI simulators) {

    /** Everything in one process. */
    public static NicecallSite in(URI process) {
        return new NicecallSite(process, process, process, process, process);
    }

    URI calls() {
        return caller.resolve("/nicecall/calls");
    }

    URI call(long callId) {
        return caller.resolve("/nicecall/calls/" + callId);
    }

    URI payCall(long callId) {
        return caller.resolve("/nicecall/calls/payCall/" + callId);
    }

    URI catchCall(long callId) {
        return catcher.resolve("/nicecall/catches/catchCall/" + callId + "/" + driverOf(callId));
    }

    URI payments() {
        return payment.resolve("/nicecall/payments");
    }

    URI catches() {
        return catcher.resolve("/nicecall/catches");
    }

    URI records() {
        return dashboard.resolve("/nicecall/dashboards");
    }

    URI ledger() {
        return simulators.resolve("/simulators/psp/ledger");
    }

    URI messages(String recipient) {
        return simulators.resolve("/simulators/kakao/messages?recipient=" + recipient);
    }

    /** Who comes for a call. */
    static String driverOf(long callId) {
        return "driver-" + callId;
    }
}
