package io.pacenote.rest.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/**
 * The one who sends a request, as his credentials tell. Where callers have to log in, the request's {@link Principal} is one;
 * a principal that is none has no rights.
 */
public interface Caller {

    /** Where nobody has to log in (mode open): he may do everything. */
    Caller ANYBODY = new Caller() {
        @Override
        public String id() {
            return "";
        }

        @Override
        public boolean isUnlimited() {
            return true;
        }

        @Override
        public boolean hasRole(String role) {
            return true;
        }

        @Override
        public Optional<String> claim(String name) {
            return Optional.empty();
        }
    };

    /** Tells callers apart; an empty text for {@link #ANYBODY}. */
    String id();

    /** Whether he may do everything. */
    boolean isUnlimited();

    /** Whether the role, such as {@code operator}, was given to him. */
    boolean hasRole(String role);

    /** A claim of his token, as text; empty when it is not there or is no single value. */
    Optional<String> claim(String name);

    /** The caller of a request. */
    static Caller of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return ANYBODY;
        }
        return principal instanceof Caller caller ? caller : new WithoutRights(principal.getName());
    }

    /** Someone who has logged in in a way that tells nothing of rights. */
    record WithoutRights(String id) implements Caller {

        @Override
        public boolean isUnlimited() {
            return false;
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }

        @Override
        public Optional<String> claim(String name) {
            return Optional.empty();
        }
    }
}
