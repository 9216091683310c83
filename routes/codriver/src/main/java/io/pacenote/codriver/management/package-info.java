/** Registers members as subscribers and ends their registration. */
@NullMarked
package io.pacenote.codriver.management;

import org.jspecify.annotations.NullMarked;
