package io.pacenote.app.ops;

import io.pacenote.saga.OperatorAction;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why an operator does something, as {@link OperatorAction} wants it. */
@Size(max = OperatorAction.LONGEST_REASON)
@Pattern(regexp = OperatorAction.REASON_FORM, message = "must have no control characters")
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Reason {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
