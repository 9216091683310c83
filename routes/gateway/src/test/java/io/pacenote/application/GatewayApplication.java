package io.pacenote.application;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that runs the gateway, and nothing else. Its package is none of its. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class GatewayApplication {}
