/** The command line, the only place that exits, prints or knows the terminal. */
@NullMarked
package org.sitrep.cli;

import org.jspecify.annotations.NullMarked;
