package io.pacenote.app.sweep;

import io.pacenote.app.crash.Client;
import io.pacenote.app.crash.ClientKind;
import io.pacenote.app.sweep.SweptSystem.Run;
import java.util.Map;

/** What one customer does. */
record ClientRun(Client<?, ?> client, Map<String, Object> fault) implements Run {

    /** @param client who has been nobody so far */
    static <K extends ClientKind<S>, S> ClientRun of(Client<K, S> client, long number, K kind) {
        client.become(number, kind);
        return new ClientRun(client, kind.faultOf(number));
    }

    @Override
    public void goOn() throws InterruptedException {
        client.goOn();
    }

    @Override
    public boolean isDone() {
        return client.isDone();
    }
}
