package com.example.application;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that runs the shop and nothing else. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ShopApplication {}
