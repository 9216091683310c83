package org.example.host;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Somebody else's application, which adds the saga module to what it has. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ParcelRoutes.class)
public class HostApplication {}
