package com.example.shop;

import io.pacenote.testkit.AbstractBoundaryTest;

class BoundaryTest extends AbstractBoundaryTest {}
