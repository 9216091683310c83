package io.pacenote.kakao;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that has this module, and nothing else. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class KakaoTestApplication {}
