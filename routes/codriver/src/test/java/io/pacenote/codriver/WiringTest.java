package io.pacenote.codriver;

import io.pacenote.testkit.AbstractWiringTest;

@CodriverTest
class WiringTest extends AbstractWiringTest {

    @Override
    protected Class<?> channels() {
        return CodriverChannels.class;
    }
}
