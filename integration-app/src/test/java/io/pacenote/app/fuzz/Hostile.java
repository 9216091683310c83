package io.pacenote.app.fuzz;

/**
 * A request that breaks a rule.
 *
 * @param endpoint at whose expense
 * @param why the rule that it breaks
 * @param status with which it is to be refused
 */
record Hostile(Endpoint endpoint, String why, int status, Request request) {

    @Override
    public String toString() {
        return "%s (%s): %s".formatted(endpoint.id(), why, request.method() + " " + shortened(request.target()));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
