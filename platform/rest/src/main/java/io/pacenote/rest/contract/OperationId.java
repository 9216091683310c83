package io.pacenote.rest.contract;

/** {@code <system>.<context>.<verb>}: an operation's id, and the name of the route that does it. */
final class OperationId {

    private OperationId() {}

    /** {@code codriver.payment} of {@code codriver.payment.list}. */
    static String contextOf(String operationId) {
        String[] parts = operationId.split("\\.");
        if (parts.length < 3) {
            throw new IllegalStateException("operationId '%s' is not <system>.<context>.<verb>".formatted(operationId));
        }
        return parts[0] + "." + parts[1];
    }
}
