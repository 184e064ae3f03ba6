/**
 * Runs Ruta scripts without Ruta's engine: Ruta's parser reads them, {@link
 * org.sitrep.ruta.ScriptCompiler} turns what it read into matchers over an array of tokens, and
 * {@link org.sitrep.ruta.RuleEngine} runs them. Elements are tried in the order in which Apache
 * Ruta 3.5.0 tries them, so that the stock engine, the Ruta Workbench and this one make the same
 * annotations; a test compares all of them.
 */
@NullMarked
package org.sitrep.ruta;

import org.jspecify.annotations.NullMarked;
