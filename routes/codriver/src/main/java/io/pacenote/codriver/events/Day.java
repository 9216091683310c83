package io.pacenote.codriver.events;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of the calendar, {@code yyyy-MM-dd}, or null. */
@Documented
@Constraint(validatedBy = Day.Calendar.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Day {

    /** What is wrong with another text. */
    String message() default "must be a date (yyyy-MM-dd)";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    final class Calendar implements ConstraintValidator<Day, String> {

        private static final int LENGTH = 10;

        @Override
        public boolean isValid(@Nullable String day, ConstraintValidatorContext context) {
            return day == null || day.length() == LENGTH && isInCalendar(day);
        }

        private static boolean isInCalendar(String day) {
            try {
                LocalDate.parse(day);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
