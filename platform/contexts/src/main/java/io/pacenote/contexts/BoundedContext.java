package io.pacenote.contexts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link org.apache.camel.builder.RouteBuilder} that holds the flow of a bounded context (DDD). Its package is
 * the context:
 *
 * <ul>
 *   <li>every Spring component, JPA entity and Spring Data repository in the package and below it is loaded if {@code
 *       pacenote.contexts} chooses the context, and otherwise not;
 *   <li>all its routes are in the Camel route group of the context's name, which {@link Contexts} stops and starts;
 *   <li>the migrations in {@code classpath:pacenote/schema/<name>} (dots written as underscores) run in the schema of that
 *       name.
 * </ul>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BoundedContext {

    /** Name of the context, {@code <system>.<context>}, such as {@code codriver.payment}; without a system, one word. */
    String value();

    /**
     * The name that it had when it was first released, if it has been renamed since. What is stored under it goes on there:
     * the steps of sagas, the consumer group, the inbox, and the schema with its migrations. See {@link
     * io.pacenote.postgres.FormerName}. Settings may say either name.
     */
    String formerly() default "";
}
