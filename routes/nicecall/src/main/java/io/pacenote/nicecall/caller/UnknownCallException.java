package io.pacenote.nicecall.caller;

/** There is no such call; the message is that of the system of old (spec 003, 4.5). */
final class UnknownCallException extends RuntimeException {

    UnknownCallException(long callId) {
        super("대상 콜을 찾을 수 없습니다. (callId=%d)".formatted(callId));
    }
}
