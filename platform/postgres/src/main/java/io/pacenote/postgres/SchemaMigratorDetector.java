package io.pacenote.postgres;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Tells Spring Boot that JPA, JDBC templates and the like must wait for the {@link SchemaMigrator}. */
final class SchemaMigratorDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(SchemaMigrator.class);
    }
}
