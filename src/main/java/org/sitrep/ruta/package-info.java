/**
 * Runs Ruta scripts without Ruta's engine. In the build, Ruta's parser reads them and {@link
 * org.sitrep.ruta.ScriptCompiler} writes what it read to a file; {@link org.sitrep.ruta.RuleEngine}
 * makes matchers over an array of tokens of that, and runs them. Elements are tried in the order in
 * which Apache Ruta 3.5.0 tries them, so that the stock engine, the Ruta Workbench and this one
 * make the same annotations; a test compares all of them.
 */
@NullMarked
package org.sitrep.ruta;

import org.jspecify.annotations.NullMarked;
