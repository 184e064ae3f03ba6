package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.normalize.DroneFacts.Cue;

/**
 * What happens to drones, or what they do: the words and phrases of {@code actions.csv} with their
 * action. They are looked up only in sentences that count drones, and so are not in the lexicon
 * that every text is scanned with.
 */
final class ActionWords {

  private static final String PATH = "/org/sitrep/actions.csv";

  /** Phrases by their first word, the longest first. */
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

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
  }

  /**
   * The action words of a sentence in its order, the longest at each place, none inside another.
   */
  List<Cue> find(String sentence) {
    String folded = spaced(sentence.toLowerCase(Locale.ROOT));
    if (folded.length() != sentence.length()) {
      return List.of();
    }
    List<Cue> found = new ArrayList<>();
    for (int start = wordFrom(folded, 0); start < folded.length(); ) {
      int from = wordEnd(folded, start);
      for (Phrase phrase : byFirstWord.getOrDefault(folded.substring(start, from), List.of())) {
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

  /** The text with a space for every other white space. */
  private static String spaced(String text) {
    String spaced = text;
    for (char c = '\t'; c <= '\r'; c++) {
      spaced = spaced.replace(c, ' ');
    }
    return spaced;
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
