package io.pacenote.fakes.warehouse.picking.internal;

import org.springframework.stereotype.Component;

@Component
class Picker {}
