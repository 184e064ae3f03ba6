/** Writes a CAS to files. */
@NullMarked
package org.sitrep.write;

import org.jspecify.annotations.NullMarked;
