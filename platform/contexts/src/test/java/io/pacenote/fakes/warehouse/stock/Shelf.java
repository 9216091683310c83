package io.pacenote.fakes.warehouse.stock;

import org.springframework.stereotype.Component;

@Component
class Shelf {}
