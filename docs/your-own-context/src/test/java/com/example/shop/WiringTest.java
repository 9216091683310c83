package com.example.shop;

import com.example.application.ShopApplication;
import io.pacenote.testkit.AbstractWiringTest;
import org.springframework.boot.test.context.SpringBootTest;

/** In the same application as {@link ShopTest}. */
@SpringBootTest(classes = ShopApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WiringTest extends AbstractWiringTest {

    @Override
    protected Class<?> channels() {
        return ShopChannels.class;
    }
}
