package io.pacenote.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;

/** Requests that are wrong in a way that Bean Validation or Spring MVC noticed. */
final class RequestProblems implements ProblemTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof ConstraintViolationException violations) {
            return Optional.of(invalid(violations));
        }
        if (failure instanceof ErrorResponse response) {
            return Optional.of(ofSpring(response));
        }
        if (failure instanceof TypeMismatchException mismatch && mismatch.getPropertyName() != null) {
            return Optional.of(ProblemException.badRequest(mismatch.getPropertyName(), "has the wrong type")
                    .problem());
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "The body cannot be read"));
        }
        return Optional.empty();
    }

    private static Problem invalid(ConstraintViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(RequestProblems::toError)
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        String detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        return Problem.of(HttpStatus.BAD_REQUEST, detail).withErrors(errors);
    }

    private static FieldError toError(ConstraintViolation<?> violation) {
        return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }

    /** Spring's own details name handlers and resources; the status says it all, and the headers belong to it. */
    private static Problem ofSpring(ErrorResponse response) {
        Problem problem = StatusProblems.of(response.getStatusCode().value());
        HttpHeaders headers = response.getHeaders();
        for (String name : List.of(HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)) {
            if (headers.containsKey(name)) {
                problem = problem.withHeader(name, String.join(", ", headers.getOrEmpty(name)));
            }
        }
        return headers.getAllow().isEmpty() ? problem : problem.withHeader(HttpHeaders.ALLOW, allow(headers));
    }

    /** Spring names HEAD and OPTIONS only when it is asked by OPTIONS, though it answers both. */
    private static String allow(HttpHeaders headers) {
        Set<HttpMethod> methods = new LinkedHashSet<>();
        for (HttpMethod method : headers.getAllow()) {
            methods.add(method);
            if (method == HttpMethod.GET) {
                methods.add(HttpMethod.HEAD);
            }
        }
        methods.add(HttpMethod.OPTIONS);
        return methods.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    }
}
