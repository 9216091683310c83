package io.pacenote.teashop;

import io.pacenote.testkit.AbstractBoundaryTest;

class BoundaryTest extends AbstractBoundaryTest {}
