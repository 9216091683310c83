package io.pacenote.library;

import io.pacenote.testkit.AbstractWiringTest;

@LibraryTest
class WiringTest extends AbstractWiringTest {

    @Override
    protected Class<?> channels() {
        return LibraryChannels.class;
    }
}
