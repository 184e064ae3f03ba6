package org.sitrep.cli;

import java.nio.file.Path;

/**
 * A document to annotate.
 *
 * @param path where it lies
 * @param file its path relative to the input, with / between its segments
 * @param collection the name of the folder that this path starts from
 */
record Document(Path path, String file, String collection) {}
