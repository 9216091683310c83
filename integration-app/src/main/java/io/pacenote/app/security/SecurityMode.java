package io.pacenote.app.security;

/** How callers are told apart. */
public enum SecurityMode {

    /** Not at all: whoever reaches the port may do everything. Only in the embedded profile, and only on loopback. */
    OPEN,

    /** By a bearer token (RFC 6750) that the configured issuer signed. */
    JWT
}
