package io.pacenote.tasks;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with parcels, and depots that are closed after each test. */
@SpringBootTest(classes = TasksTestBase.Application.class)
abstract class TasksTestBase {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactionManager;

    TransactionTemplate transactions;
    Parcels parcels;

    private final List<Depot> depots = new ArrayList<>();

    @BeforeEach
    void emptyTable() {
        transactions = new TransactionTemplate(transactionManager);
        parcels = new Parcels(jdbc);
    }

    @AfterEach
    void closeDepots() {
        depots.forEach(Depot::close);
    }

    Depot depot() {
        var depot = new Depot(transactions);
        depots.add(depot);
        return depot;
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
