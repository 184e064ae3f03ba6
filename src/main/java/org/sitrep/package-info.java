/** The door for hosts: the aggregate engine and its parameters. */
@NullMarked
package org.sitrep;

import org.jspecify.annotations.NullMarked;
