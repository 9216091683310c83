/** A context whose contract promises more than there is; no other test looks for contexts here. */
@NullMarked
package elsewhere.broken;

import org.jspecify.annotations.NullMarked;
