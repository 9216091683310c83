package io.pacenote.nicecall;

import io.pacenote.testkit.AbstractWiringTest;

@NicecallTest
class WiringTest extends AbstractWiringTest {

    @Override
    protected Class<?> channels() {
        return NicecallChannels.class;
    }
}
