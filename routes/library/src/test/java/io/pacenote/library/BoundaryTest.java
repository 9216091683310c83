package io.pacenote.library;

import io.pacenote.testkit.AbstractBoundaryTest;

class BoundaryTest extends AbstractBoundaryTest {}
