package io.pacenote.app.crash.nicecall;

import java.net.URI;

/** The process in which all parts of nicecall answer. */
public record NicecallSite(URI process) {

    URI calls() {
        return process.resolve("/nicecall/calls");
    }

    URI call(long callId) {
        return process.resolve("/nicecall/calls/" + callId);
    }

    URI payCall(long callId) {
        return process.resolve("/nicecall/calls/payCall/" + callId);
    }

    URI catchCall(long callId) {
        return process.resolve("/nicecall/catches/catchCall/" + callId + "/" + driverOf(callId));
    }

    URI payments() {
        return process.resolve("/nicecall/payments");
    }

    URI catches() {
        return process.resolve("/nicecall/catches");
    }

    URI records() {
        return process.resolve("/nicecall/dashboards");
    }

    URI ledger() {
        return process.resolve("/simulators/psp/ledger");
    }

    URI messages(String recipient) {
        return process.resolve("/simulators/kakao/messages?recipient=" + recipient);
    }

    /** Who comes for a call. */
    static String driverOf(long callId) {
        return "driver-" + callId;
    }
}
