package io.pacenote.nicecall.caller;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublishers;

/** With it a customer calls. */
final class Phone extends Client {

    static final String CALLS = "/nicecall/calls";
    static final String CALL = "{'mobile':'12-1234','location':'bundang','payType':'CARD','payAmount':10000}";

    Phone(int port) {
        super(port);
    }

    /** A call that is not paid. */
    MadeCall call() {
        return new MadeCall(
                this, post(CALLS, CALL).expect(201).json().path("callId").asLong());
    }

    /** A call that is paid, and not known to the drivers. */
    MadeCall callAndPay() {
        MadeCall call = call();
        call.pay().expect(200);
        return call;
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }
}
