/** Text and metadata from files into a CAS. */
@NullMarked
package org.sitrep.read;

import org.jspecify.annotations.NullMarked;
