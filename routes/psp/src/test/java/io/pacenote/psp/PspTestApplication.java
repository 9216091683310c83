package io.pacenote.psp;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that has this module, and nothing else. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class PspTestApplication {}
