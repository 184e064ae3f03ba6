/**
 * Turns what the rules linked into values: components that move them, and pure functions under
 * them.
 */
@NullMarked
package org.sitrep.normalize;

import org.jspecify.annotations.NullMarked;
