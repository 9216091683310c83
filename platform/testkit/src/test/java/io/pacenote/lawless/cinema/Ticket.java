package io.pacenote.lawless.cinema;

/** A class of another system. */
public final class Ticket {}
