package io.pacenote.contexts;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** It says nothing of contexts: those of {@code io.pacenote.fakes} are found on the classpath. */
@SpringBootConfiguration
@EnableAutoConfiguration
class WarehouseApplication {}
