package org.sitrep.ruta;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One {@link Word} for each text of a token or of a short phrase, kept from document to document.
 * Not thread-safe.
 */
final class Vocabulary {

  /** Words kept at most; more, and all are forgotten. */
  private static final int LIMIT = 1 << 15;

  private @Nullable Word[] table = new Word[1 << 12];
  private int size;

  Word word(char[] text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    hash ^= hash >>> 15;
    int slot = hash & (table.length - 1);
    while (true) {
      Word word = table[slot];
      if (word == null) {
        return add(new Word(Arrays.copyOfRange(text, begin, end), hash));
      }
      char[] known = word.characters;
      if (word.hash == hash && Arrays.equals(known, 0, known.length, text, begin, end)) {
        return word;
      }
      slot = (slot + 1) & (table.length - 1);
    }
  }

  private Word add(Word word) {
    if (size >= LIMIT) {
      Arrays.fill(table, null);
      size = 0;
    } else if (size * 2 >= table.length) {
      @Nullable Word[] old = table;
      table = new Word[old.length * 2];
      for (Word each : old) {
        if (each != null) {
          put(each);
        }
      }
    }
    put(word);
    size++;
    return word;
  }

  private void put(Word word) {
    int slot = word.hash & (table.length - 1);
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = word;
  }
}
