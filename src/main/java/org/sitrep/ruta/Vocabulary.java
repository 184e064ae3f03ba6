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

  /** A text of up to so many ASCII characters is its own key. */
  private static final int PACKED = Long.BYTES;

  private @Nullable Word[] words = new Word[1 << 12];

  /** The keys of the words: what tells most of them apart without a look at their text. */
  private long[] keys = new long[words.length];

  private int size;

  Word word(char[] text, int begin, int end) {
    long key = key(text, begin, end);
    int slot = slot(key);
    while (true) {
      Word word = words[slot];
      if (word == null) {
        return add(new Word(Arrays.copyOfRange(text, begin, end)), key);
      } else if (keys[slot] == key && (key > 0 || word.is(text, begin, end))) {
        return word;
      }
      slot = (slot + 1) & (words.length - 1);
    }
  }

  /** A short text's own key, or a longer one's, which others may share and which is negative. */
  private static long key(char[] text, int begin, int end) {
    if (end - begin <= PACKED) {
      long key = 0;
      int all = 0;
      for (int i = begin; i < end; i++) {
        key = key << Byte.SIZE | text[i];
        all |= text[i];
      }
      if (all < Byte.MAX_VALUE && text[begin] > 0) {
        return key;
      }
    }
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash | Long.MIN_VALUE;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (words.length - 1);
  }

  private Word add(Word word, long key) {
    if (size >= LIMIT) {
      Arrays.fill(words, null);
      size = 0;
    } else if (size * 2 >= words.length) {
      @Nullable Word[] oldWords = words;
      long[] oldKeys = keys;
      words = new Word[oldWords.length * 2];
      keys = new long[words.length];
      for (int i = 0; i < oldWords.length; i++) {
        if (oldWords[i] != null) {
          put(oldWords[i], oldKeys[i]);
        }
      }
    }
    put(word, key);
    size++;
    return word;
  }

  private void put(Word word, long key) {
    int slot = slot(key);
    while (words[slot] != null) {
      slot = (slot + 1) & (words.length - 1);
    }
    words[slot] = word;
    keys[slot] = key;
  }
}
