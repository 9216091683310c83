package io.pacenote.app.ops;

import io.pacenote.contexts.UnknownContextException;
import io.pacenote.remote.UnknownBreakerException;
import io.pacenote.rest.problem.FieldError;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.ProblemTranslator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells an operator which parameter is wrong, and what is unknown here. */
@Component
class OperationProblems implements ProblemTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(ProblemException.badRequest(mismatch.getName(), expectation(mismatch.getRequiredType()))
                    .problem());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Optional.of(ProblemException.badRequest(missing.getParameterName(), "must be given")
                    .problem());
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return Optional.of(invalid(invalid));
        }
        if (failure instanceof UnknownContextException || failure instanceof UnknownBreakerException) {
            return Optional.of(Problem.of(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage())));
        }
        return Optional.empty();
    }

    private static String expectation(Class<?> type) {
        if (type == Instant.class) {
            return "must be a time such as 2026-11-30T12:00:00Z";
        }
        return type.isEnum()
                ? "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                : "must be a " + (type.isPrimitive() ? "whole number" : type.getSimpleName());
    }

    private static Problem invalid(HandlerMethodValidationException failure) {
        List<FieldError> errors = failure.getParameterValidationResults().stream()
                .flatMap(result -> errorsOf(result).stream())
                .toList();
        String detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        return Problem.of(HttpStatus.BAD_REQUEST, detail).withErrors(errors);
    }

    private static List<FieldError> errorsOf(ParameterValidationResult result) {
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name, String.valueOf(error.getDefaultMessage())))
                .toList();
    }
}
