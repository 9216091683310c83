package io.pacenote.teashop;

import io.pacenote.testkit.AbstractWiringTest;

@TeashopTest
class WiringTest extends AbstractWiringTest {

    @Override
    protected Class<?> channels() {
        return TeashopChannels.class;
    }
}
