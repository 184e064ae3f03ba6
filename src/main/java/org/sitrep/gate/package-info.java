/** Passes over documents in which no rule can fire. */
@NullMarked
package org.sitrep.gate;

import org.jspecify.annotations.NullMarked;
