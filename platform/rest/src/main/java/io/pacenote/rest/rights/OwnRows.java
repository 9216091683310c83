package io.pacenote.rest.rights;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.hateoas.CollectionModel;
import org.springframework.hateoas.EntityModel;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;

/**
 * The limits of a caller who reaches his own rows alone. A row is a record, or a HAL model of one, and has a component that
 * names its owner.
 *
 * @param field name of that component, and of the parameter or the body's field that names the owner
 * @param value the caller's, as his token has it
 * @param by id of the operation that reads the row on which the operation acts, if it is another
 */
public record OwnRows(String field, String value, @Nullable String by) {

    private static final String PROPERTY = OwnRows.class.getName();

    /** Keeps the limits at hand for the exchange's life. */
    public void attachTo(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** The limits of the one who sent the exchange's request; empty when there are none. */
    public static Optional<OwnRows> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, OwnRows.class));
    }

    /**
     * Whether a parameter or a field names the caller.
     *
     * @param sent the value, of whatever type
     */
    public boolean isOwn(Object sent) {
        return value.equals(sent.toString());
    }

    /**
     * Checks a request body that has been read. One that does not name an owner, as a change of other fields, passes.
     *
     * @throws ProblemException 403 naming the field
     */
    public void checkBody(Object body) {
        ownerOf(body).filter(owner -> !isOwn(owner)).ifPresent(foreign -> {
            throw ProblemException.of(HttpStatus.FORBIDDEN, field + " must be your own");
        });
    }

    /**
     * Checks what is about to be answered.
     *
     * @param answer a row, a HAL model, a list of them, or nothing
     * @throws ProblemException 404 when a row is somebody else's: to the caller there is none
     */
    public void checkAnswer(@Nullable Object answer) {
        boolean foreign =
                rowsOf(answer).anyMatch(row -> ownerOf(row).filter(this::isOwn).isEmpty());
        if (foreign) {
            throw new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()));
        }
    }

    private static Stream<?> rowsOf(@Nullable Object answer) {
        if (answer instanceof HttpEntity<?> entity) {
            return rowsOf(entity.getBody());
        } else if (answer instanceof EntityModel<?> model) {
            return rowsOf(model.getContent());
        } else if (answer instanceof CollectionModel<?> models) {
            return models.getContent().stream().flatMap(OwnRows::rowsOf);
        } else if (answer instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false).flatMap(OwnRows::rowsOf);
        }
        return Stream.ofNullable(answer);
    }

    /** Empty when the row names no owner: then it is nobody's. */
    private Optional<Object> ownerOf(Object row) {
        return Stream.ofNullable(row.getClass().getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getName().equals(field))
                .map(component -> valueOf(component, row))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Object valueOf(RecordComponent component, Object row) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), row);
    }
}
