package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

@SpringBootTest
class UnpooledTest {

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void opensConnectionsThatWaitNoLongerThanThePools() throws Exception {
        try (HikariDataSource pool = pool()) {
            DataSource unpooled = Unpooled.like(pool);

            try (Connection connection = unpooled.getConnection();
                    Connection other = unpooled.getConnection()) {
                assertThat(connection.getNetworkTimeout()).isEqualTo(7_000);
                assertThat(other).isNotSameAs(connection);
            }
        }
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.addDataSourceProperty("socketTimeout", "7");
        return pool;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
