package org.sitrep.read;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A document as a file has it, whatever its format.
 *
 * @param details what the file itself says of it; nothing in a text file
 */
public record Source(TextFile text, Details details) {

  /** Reads a file by its extension: .xmi, .json, else text. */
  public static Source read(Path file) throws InputException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xmi")) {
      return CasFile.xmi(file);
    }
    if (name.endsWith(".json")) {
      return CasFile.json(file);
    }
    return new Source(TextFile.read(file), Details.NONE);
  }
}
