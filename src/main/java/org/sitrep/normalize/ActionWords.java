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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.normalize.DroneFacts.Cue;

/**
 * What happens to drones, or what they do: the words and phrases of {@code actions.csv} with their
 * action. They are looked up only in sentences that count drones, and so are not in the lexicon
 * that every text is scanned with.
 */
final class ActionWords {

  private static final String PATH = "/org/sitrep/actions.csv";
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]*");

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
    String folded = sentence.toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
    if (folded.length() != sentence.length()) {
      return List.of();
    }
    List<Cue> found = new ArrayList<>();
    Matcher word = WORD.matcher(folded);
    int from = 0;
    while (word.find(from)) {
      from = word.end();
      for (Phrase phrase : byFirstWord.getOrDefault(word.group(), List.of())) {
        int end = word.start() + phrase.words().length();
        if (folded.startsWith(phrase.words(), word.start())
            && (end == folded.length() || !Character.isLetter(folded.charAt(end)))) {
          found.add(new Cue(word.start(), end, phrase.action()));
          from = end;
          break;
        }
      }
    }
    return found;
  }
}
