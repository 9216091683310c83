package io.pacenote.application;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that runs teashop and the simulators, and nothing else. Its package is none of theirs. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class TeashopApplication {}
