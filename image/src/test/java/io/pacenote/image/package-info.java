/** What the image is made of, and how it runs where no container runtime is at hand (record 72). */
@NullMarked
package io.pacenote.image;

import org.jspecify.annotations.NullMarked;
