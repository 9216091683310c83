package io.pacenote.app.security;

/** The settings would let everybody in, or nobody. */
final class UnsafeSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what is wrong with the settings
     * @param remedy what to set instead
     */
    UnsafeSettingsException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
