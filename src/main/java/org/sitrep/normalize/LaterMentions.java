package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds known names anywhere in a text. */
final class LaterMentions {

  private static final String WHITE_HOUSE = "white house";

  /** What makes a name behind which it stands that of something else: the Grant administration. */
  private static final Set<String> NAMED_AFTER =
      Set.of(
          (WHITE_HOUSE
                  + ",administration,regime,government,era,doctrine,campaign,cabinet,street,avenue,square"
                  + ",tower,towers,airport,stadium,prize,award,foundation,institute,museum,university"
                  + ",organization,bridge,center,centre,library,memorial,hospital,school,class,line"
                  + ",castle,hotel,park,island,heights")
              .split(","));

  private static final String HYPHENS = "-‑–";

  /** What does so before a name: Lake Baker, USS Baker. */
  private static final Set<String> NAMED_BEFORE =
      Set.of("USS HMS MV SS INS Mount Lake Fort Port Cape Camp Operation Saint St St.".split(" "));

  /**
   * A name found in the text, possessive ending excluded.
   *
   * @param begin offset of the first UTF-16 unit
   * @param end offset after the last one
   */
  record Hit(int begin, int end) {}

  private static final int LONGEST_PARTICLE = 5;

  private static final WordTable DEMONYMS = WordTable.read("words/places", "Demonym");

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "as", "ash", "an", "ar", "at", "ad", "ul");

  private LaterMentions() {}

  /**
   * All places where one of the names stands, each with the given names before (or after) it.
   *
   * @param text the document
   * @param known the known names
   * @param names reads the words of the text
   */
  static List<Hit> find(String text, KnownNames known, PersonNames names) {
    List<int[]> words = CapitalisedWords.find(text);
    List<Hit> hits = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < words.size(); i++) {
      int[] word = words.get(i);
      if (word[0] < taken || !known.hasFamily(fold(names, text, word)) || isShout(text, word)) {
        continue;
      }
      int first = i;
      while (first > 0
          && words.get(first - 1)[0] >= taken
          && onlySpace(text, words.get(first - 1)[1], words.get(first)[0])
          && known.hasGiven(fold(names, text, words.get(first - 1)))) {
        first--;
      }
      int last = i;
      while (last + 1 < words.size()
          && onlySpace(text, words.get(last)[1], words.get(last + 1)[0])
          && (known.hasGiven(fold(names, text, words.get(last + 1)))
              || known.hasFamily(fold(names, text, words.get(last + 1))))) {
        last++;
      }
      int begin = withParticles(text, words.get(first)[0], known);
      Hit hit = new Hit(Math.max(begin, taken), words.get(last)[1]);
      if (!insideOtherName(text, hit) && !isDemonym(text, hit)) {
        hits.add(hit);
        taken = hit.end();
      }
    }
    return hits;
  }

  /** Where a name begins with the particles before it: von der Leyen, Le Pen. */
  static int withParticles(String text, int name, KnownNames known) {
    int begin = withArticle(text, name);
    while (begin > 2
        && text.charAt(begin - 1) == ' '
        && WordScan.isLetter(text.charAt(begin - 2))) {
      int previous = begin - 1;
      while (previous > 0 && WordScan.isLetter(text.charAt(previous - 1))) {
        previous--;
      }
      if (begin - previous > LONGEST_PARTICLE + 1
          || !known.hasParticle(
              text.substring(previous, begin - 1), text.substring(begin, wordEnd(text, begin)))) {
        break;
      }
      begin = previous;
    }
    return begin;
  }

  /** Where a name begins with its Arabic article: al-Burhan. */
  private static int withArticle(String text, int name) {
    if (name < 3 || "-‑".indexOf(text.charAt(name - 1)) < 0) {
      return name;
    }
    int begin = name - 1;
    while (begin > 0 && WordScan.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return ARTICLES.contains(text.substring(begin, name - 1)) ? begin : name;
  }

  private static int wordEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String fold(PersonNames names, String text, int[] word) {
    return names.of(text.substring(word[0], word[1])).family();
  }

  /** A short word in capitals is an abbreviation. */
  private static boolean isShout(String text, int[] word) {
    String w = text.substring(word[0], word[1]);
    return w.length() < 4 && w.length() > 1 && w.equals(w.toUpperCase(Locale.ROOT));
  }

  private static boolean onlySpace(String text, int from, int to) {
    return to - from >= 1
        && to - from <= 2
        && text.substring(from, to).isBlank()
        && text.indexOf('\n', from) != from;
  }

  /** Houthi beside al-Houthi. */
  private static boolean isDemonym(String text, Hit hit) {
    return DEMONYMS.get(text.substring(hit.begin(), hit.end())) != null;
  }

  private static boolean insideOtherName(String text, Hit hit) {
    return isGoneOn(text, hit.end()) || isPartOfName(text, hit.begin());
  }

  /** Whether a name goes on behind an offset as that of something else. */
  private static boolean isGoneOn(String text, int offset) {
    if (offset < text.length() && HYPHENS.indexOf(text.charAt(offset)) >= 0) {
      return offset + 1 < text.length() && Character.isLetter(text.codePointAt(offset + 1));
    }
    int begin = offset;
    while (WordScan.isSpaceAt(text, begin)) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && WordScan.isLetter(text.charAt(end))) {
      end++;
    }
    if (text.regionMatches(true, begin, WHITE_HOUSE, 0, WHITE_HOUSE.length())) {
      end = begin + WHITE_HOUSE.length();
    }
    return begin > offset
        && !WordScan.isInWord(text, end)
        && NAMED_AFTER.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /** Whether a hyphen, or a word that names something else, stands before an offset. */
  private static boolean isPartOfName(String text, int offset) {
    if (offset > 1 && HYPHENS.indexOf(text.charAt(offset - 1)) >= 0) {
      return Character.isLetterOrDigit(text.codePointBefore(offset - 1));
    }
    int end = WordScan.skipSpace(text, offset);
    int begin = text.startsWith(".", end - 1) ? end - 1 : end;
    while (begin > 0 && WordScan.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return end < offset
        && !WordScan.isInWord(text, begin - 1)
        && NAMED_BEFORE.contains(text.substring(begin, end));
  }
}
