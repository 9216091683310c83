package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.AbstractDataSource;

@SpringBootTest
class SessionCheckTest {

    @Autowired
    JdbcConnectionDetails database;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SESSION")
    void aPoolerInTransactionModeIsRefused(TestPooler.Mode mode) throws Exception {
        try (TestPooler pooler = new TestPooler(database, mode);
                HikariDataSource pool = pool(pooler.url());
                Connection used = pool.getConnection();
                Connection alsoUsed = pool.getConnection()) {
            assertThatExceptionOfType(UnsupportedDatabaseException.class)
                    .isThrownBy(() -> SessionCheck.require(pool))
                    .withMessageContaining("is a connection pooler in transaction mode");
        }
    }

    @Test
    void nothingIsMigratedThroughAPoolerInTransactionMode() throws Exception {
        try (TestPooler pooler = new TestPooler(database, TestPooler.Mode.LAST_USED);
                HikariDataSource pool = pool(pooler.url())) {
            var migration = List.of(new SchemaMigration("pooled", "classpath:db/example"));

            assertThatExceptionOfType(UnsupportedDatabaseException.class)
                    .isThrownBy(() -> new SchemaMigrator(pool, migration).afterPropertiesSet());
        }
    }

    @Test
    void aPoolerInSessionModeWillDo() throws Exception {
        try (TestPooler pooler = new TestPooler(database, TestPooler.Mode.SESSION);
                HikariDataSource pool = pool(pooler.url())) {
            assertThatCode(() -> SessionCheck.require(pool)).doesNotThrowAnyException();
        }
    }

    @Test
    void theServerItselfWillDo() {
        try (HikariDataSource pool = pool(database.getJdbcUrl())) {
            assertThatCode(() -> SessionCheck.require(pool)).doesNotThrowAnyException();
        }
    }

    @Test
    void aPoolThatDoesNotTellItsAddressIsNotRefused() {
        assertThatCode(() -> SessionCheck.require(new SecretDataSource())).doesNotThrowAnyException();
    }

    private HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static final class SecretDataSource extends AbstractDataSource implements DataSource {

        @Override
        public Connection getConnection() {
            throw new UnsupportedOperationException("not asked");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
