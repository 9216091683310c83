package io.pacenote.nicecall.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.TransactionPolicy;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.model.TransactedDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** The dashboard's store gets into nobody's way: whoever looks for a database by type finds that of the platform. */
@DashboardTest
class StoreIsHiddenTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CamelContext camel;

    @Autowired
    private DashboardStore store;

    @ParameterizedTest
    @ValueSource(
            classes = {
                DataSource.class,
                JdbcTemplate.class,
                PlatformTransactionManager.class,
                TransactionOperations.class
            })
    @DisplayName("003-N8: there is one of each, for Spring, its health checks and Camel")
    void thereIsOneOfEach(Class<?> type) {
        assertThat(application.getBeansOfType(type)).hasSize(1);
        assertThat(camel.getRegistry().findByType(type)).hasSize(1);
        assertThat(application.getBean(type)).isNotIn(store.jdbc(), store.transactionManager());
    }

    @Test
    @DisplayName("003-N8: transacted() that names no policy is a transaction of the platform")
    void thePlatformKeepsItsTransactions() {
        assertThat(camel.getRegistry()
                        .lookupByNameAndType(TransactedDefinition.PROPAGATION_REQUIRED, TransactionPolicy.class))
                .extracting(policy -> policy.getTransactionTemplate().getTransactionManager())
                .isSameAs(application.getBean(PlatformTransactionManager.class));
    }

    @Test
    @DisplayName("003-N8: the platform writes to PostgreSQL")
    void thePlatformKeepsItsDatabase() {
        assertThat(product(application.getBean(JdbcTemplate.class))).isEqualTo("PostgreSQL");
        assertThat(product(store.jdbc())).isEqualTo("HSQL Database Engine");
    }

    private static String product(JdbcTemplate jdbc) {
        return jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
    }
}
