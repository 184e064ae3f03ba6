package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.normalize.DroneFacts.Cue;

/**
 * What happens to drones, or what they do: the words and phrases of {@code actions.csv} with their
 * action. They are looked up only in sentences that count drones, and so are not in the lexicon
 * that every text is scanned with.
 */
final class ActionWords {

  private static final String PATH = "/org/sitrep/actions.csv";
  private static final int SKETCHES = 1 << 13;

  /** Phrases by their first word, the longest first. */
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  /** A bit for the sketch of each first word, so that most words are not looked up. */
  private final BitSet sketches = new BitSet(SKETCHES);

  private record Phrase(String words, String action) {}

  private ActionWords() {}

  /**
   * The words on the class path.
   *
   * @throws UncheckedIOException if the table is missing or cannot be read
   */
  static ActionWords read() {
    ActionWords found = new ActionWords();
    try (InputStream in = ActionWords.class.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IOException("no action words " + PATH + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().skip(1).map(line -> line.split(";", -1)).forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found
        .byFirstWord
        .values()
        .forEach(p -> p.sort(Comparator.comparingInt((Phrase x) -> x.words().length()).reversed()));
    return found;
  }

  private void add(String[] row) {
    String first = row[0].split(" ")[0];
    byFirstWord.computeIfAbsent(first, f -> new ArrayList<>()).add(new Phrase(row[0], row[1]));
    sketches.set(sketch(first, 0, first.length()));
  }

  /** A number that is the same for the same word: from its length and three of its letters. */
  private static int sketch(String text, int begin, int end) {
    int length = end - begin;
    int letters = text.charAt(begin) * 31 + text.charAt(begin + length / 2);
    return (letters * 31 + text.charAt(end - 1) + length * 7919) & (SKETCHES - 1);
  }

  /**
   * The action words of a sentence in its order, the longest at each place, none inside another.
   *
   * @param lower the sentence in lower case
   */
  List<Cue> find(String lower) {
    String folded = spaced(lower);
    List<Cue> found = new ArrayList<>();
    for (int start = wordFrom(folded, 0); start < folded.length(); ) {
      int from = wordEnd(folded, start);
      List<Phrase> phrases = beginningWith(folded, start, from);
      for (int i = 0; i < phrases.size(); i++) {
        Phrase phrase = phrases.get(i);
        int end = start + phrase.words().length();
        if (folded.startsWith(phrase.words(), start)
            && (end == folded.length() || !Character.isLetter(folded.charAt(end)))) {
          found.add(new Cue(start, end, phrase.action()));
          from = end;
          break;
        }
      }
      start = wordFrom(folded, from);
    }
    return found;
  }

  private List<Phrase> beginningWith(String text, int begin, int end) {
    return sketches.get(sketch(text, begin, end))
        ? byFirstWord.getOrDefault(text.substring(begin, end), List.of())
        : List.of();
  }

  /** The text with a space for every other white space. */
  private static String spaced(String text) {
    char[] spaced = text.toCharArray();
    for (int i = 0; i < spaced.length; i++) {
      if (WordScan.isSpace(spaced[i])) {
        spaced[i] = ' ';
      }
    }
    return new String(spaced);
  }

  /** Where the next word begins: with a letter. */
  private static int wordFrom(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** Where a word ends, of letters, their marks and hyphens. */
  private static int wordEnd(String text, int begin) {
    int at = begin;
    while (at < text.length() && isPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isPart(int c) {
    if (c < 128) {
      return c == '-' || WordScan.isLetter((char) c);
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
