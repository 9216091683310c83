package io.pacenote.chatbot;

import io.pacenote.testkit.AbstractBoundaryTest;

class BoundaryTest extends AbstractBoundaryTest {}
