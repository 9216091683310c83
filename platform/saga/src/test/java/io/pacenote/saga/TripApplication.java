package io.pacenote.saga;

import io.pacenote.postgres.SchemaMigration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An application that has nothing but Camel, a {@code DataSource} and the saga module. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    TripRoutes.class,
    TripEndRoutes.class,
    AutoTripRoutes.class,
    HandlingRoutes.class,
    PropagationRoutes.class,
    HotelRoutes.class,
    TourRoutes.class,
    OrderRoutes.class,
    OuterTripRoutes.class,
    ParcelRoutes.class,
    LeavingRoutes.class,
    ChildRoutes.class,
    LeftThreads.class,
    Credits.class,
    Journal.class,
    Trips.class,
    ChildTrips.class
})
class TripApplication {

    /** A process of its own, for tests that kill it. */
    public static void main(String[] args) {
        SpringApplication.run(TripApplication.class, args);
    }

    @Bean
    SchemaMigration tripSchema() {
        return new SchemaMigration("trip", "classpath:pacenote/schema/trip");
    }
}
