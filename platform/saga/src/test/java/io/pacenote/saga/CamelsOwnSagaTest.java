package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.CamelContext;
import org.apache.camel.component.saga.SagaComponentTest;
import org.apache.camel.processor.SagaFailuresTest;
import org.apache.camel.processor.SagaOptionsTest;
import org.apache.camel.processor.SagaPropagationTest;
import org.apache.camel.processor.SagaTimeoutTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Camel's own tests of its saga service, as Camel has compiled them, against the durable one. A test that is overridden here
 * is a deliberate difference, and fails as the comment says; all of them are in the README.
 */
@SagaTest
class CamelsOwnSagaTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    private CamelContext newContext() {
        return new DurableCamelContext(jdbc, transactions);
    }

    @Nested
    class Workflow extends org.apache.camel.processor.SagaTest {

        @Override
        protected CamelContext createCamelContext() {
            return newContext();
        }
    }

    @Nested
    class Failures extends SagaFailuresTest {

        @Override
        protected CamelContext createCamelContext() {
            return newContext();
        }
    }

    @Nested
    class Options extends SagaOptionsTest {

        @Override
        protected CamelContext createCamelContext() {
            return newContext();
        }
    }

    @Nested
    class Propagation extends SagaPropagationTest {

        @Override
        protected CamelContext createCamelContext() {
            return newContext();
        }
    }

    @Nested
    class Component extends SagaComponentTest {

        @Override
        protected CamelContext createCamelContext() {
            return newContext();
        }
    }

    @Nested
    class Timeout extends SagaTimeoutTest {

        @Override
        protected CamelContext createCamelContext() {
            return newContext();
        }

        /**
         * The second participant is refused, as Camel wants it; but in other words. Camel's are "Cannot begin: status is
         * COMPENSATING", ours name the saga.
         */
        @Test
        @Override
        public void testTimeoutMultiParticipants() {
            assertThatThrownBy(super::testTimeoutMultiParticipants).isInstanceOf(AssertionFailedError.class);
        }
    }
}
