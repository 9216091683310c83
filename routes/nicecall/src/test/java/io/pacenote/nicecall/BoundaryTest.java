package io.pacenote.nicecall;

import io.pacenote.testkit.AbstractBoundaryTest;

class BoundaryTest extends AbstractBoundaryTest {}
