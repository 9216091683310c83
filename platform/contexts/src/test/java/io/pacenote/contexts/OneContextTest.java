package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.SchemaMigration;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = WarehouseApplication.class, properties = "pacenote.contexts=warehouse.picking")
class OneContextTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    CamelContext camel;

    @Autowired
    Contexts contexts;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theComponentsOfTheChosenPackageAndBelowAreLoadedAndNoOthers() {
        assertThat(application.containsBean("io.pacenote.fakes.warehouse.picking.internal.Picker"))
                .isTrue();
        assertThat(application.containsBean("io.pacenote.fakes.warehouse.stock.Shelf"))
                .isFalse();
    }

    @Test
    void theRoutesOfTheChosenContextRunInTheGroupOfItsName() {
        assertThat(camel.getRoutes())
                .extracting(Route::getGroup)
                .containsExactly("warehouse.picking", "warehouse.picking");
    }

    @Test
    void entitiesAreLookedForInTheChosenPackageAndNotInTheOthers() {
        assertThat(AutoConfigurationPackages.get(application))
                .contains("io.pacenote.fakes.warehouse.picking")
                .doesNotContain("io.pacenote.fakes.warehouse.stock");
    }

    @Test
    void theMigrationsOfTheChosenContextRunInItsOwnSchema() {
        assertThat(application.getBeansOfType(SchemaMigration.class).values())
                .extracting(SchemaMigration::schema)
                .containsExactly("warehouse_picking");
        assertThat(exists("warehouse_picking.item")).isTrue();
        assertThat(exists("warehouse_picking.flyway_schema_history")).isTrue();
    }

    @Test
    void whatIsNotChosenIsNotPresent() {
        assertThat(contexts.isPresent("warehouse.picking")).isTrue();
        assertThat(contexts.isPresent("warehouse.stock")).isFalse();
        assertThat(contexts.isStarted("warehouse.stock")).isFalse();
        assertThat(contexts.systems()).containsExactly("warehouse");
    }

    private boolean exists(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
    }
}
