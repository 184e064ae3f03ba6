package org.sitrep.normalize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A personal name as a text writes it, and how two names compare.
 *
 * @param written the name on one line, without a possessive ending
 * @param parts its folded words without particles, initials and suffixes: transliterations of the
 *     same name fold to the same letters
 * @param familyFirst whether the family name stands first, as in Chinese and Korean
 */
record PersonName(String written, List<String> parts, boolean familyFirst) {

  private static final Set<String> SMALL =
      Set.of(
          "de", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "du", "van", "von",
          "zu", "zum", "ten", "ter", "la", "le", "bin", "bint", "ibn", "ben", "abu", "al", "el",
          "ul", "jr", "sr", "ii", "iii", "iv");

  /** Chinese, Korean and Vietnamese family names that news keeps in front. */
  private static final Set<String> FAMILY_FIRST =
      Set.of(
          "Ban", "Chen", "Cho", "Choe", "Choi", "Deng", "Dong", "Han", "He", "Hu", "Hwang", "Jiang",
          "Kim", "Lai", "Li", "Liu", "Mao", "Moon", "Nguyen", "Park", "Pham", "Qin", "Ri", "Shin",
          "Sun", "To", "Tsai", "Wang", "Wu", "Xi", "Yang", "Yoon", "Zhang", "Zhao", "Zhou");

  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s?$");
  private static final Pattern NICKNAME = Pattern.compile("[“\"‘'«(][^”\"’'»)]*[”\"’'»)]");
  private static final Pattern ARABIC_ARTICLE =
      Pattern.compile("(?i)^(?:al|el|an|as|ash|ad|at|ar|ul)[-‑'’](?=\\p{L})");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
  private static final Pattern Y_AT_THE_END = Pattern.compile("(?:iy|ii|yy|yi|ij|ie|ey|ei|i|y)$");
  private static final Pattern Y_INSIDE = Pattern.compile("iy|yi|ii|yy|ij");
  private static final Pattern E_AT_THE_START = Pattern.compile("^[yi]e");
  private static final Pattern O_BEFORE_V = Pattern.compile("(?<=.)[iy]o(?=[vn])");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1");

  /** Whether a word in lower case is a particle of names: von, de, bin. */
  static boolean isParticle(String word) {
    return SMALL.contains(word);
  }

  static PersonName of(String text) {
    String written = clean(text);
    List<String> parts = new ArrayList<>();
    for (String word : words(withoutNickname(written))) {
      String folded = fold(withoutArticle(word));
      if (folded.length() > 1 && !SMALL.contains(folded)) {
        parts.add(folded);
      }
    }
    if (parts.isEmpty()) {
      parts.add(fold(written));
    }
    boolean familyFirst = parts.size() > 1 && FAMILY_FIRST.contains(words(written).get(0));
    return new PersonName(written, List.copyOf(parts), familyFirst);
  }

  private static String withoutNickname(String name) {
    for (int i = 0; i < name.length(); i++) {
      if ("“\"‘'«(".indexOf(name.charAt(i)) >= 0) {
        return NICKNAME.matcher(name).replaceAll(" ").strip();
      }
    }
    return name;
  }

  private static String withoutArticle(String word) {
    boolean article =
        word.length() > 3
            && ("-‑'’".indexOf(word.charAt(2)) >= 0 || "-‑'’".indexOf(word.charAt(3)) >= 0);
    return article ? ARABIC_ARTICLE.matcher(word).replaceFirst("") : word;
  }

  /** The words between white space. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(4);
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || OneLine.isSpace(text.charAt(i))) {
        if (i > begin) {
          words.add(text.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  /** The name on one line and without a possessive ending. */
  static String clean(String text) {
    return withoutPossessive(OneLine.of(text));
  }

  private static String withoutPossessive(String text) {
    return text.indexOf('\'') < 0 && text.indexOf('’') < 0
        ? text
        : POSSESSIVE.matcher(text).replaceFirst("");
  }

  /** The number of UTF-16 units of a name without its possessive ending. */
  static int lengthWithoutPossessive(String text) {
    return withoutPossessive(text).length();
  }

  /** The folded family name. */
  String family() {
    return familyFirst ? parts.get(0) : parts.get(parts.size() - 1);
  }

  /** The folded given names. */
  List<String> given() {
    return familyFirst ? parts.subList(1, parts.size()) : parts.subList(0, parts.size() - 1);
  }

  /**
   * Whether both names may be one person's: the family names agree, and so do the given names as
   * far as both have them.
   */
  boolean mayBe(PersonName other) {
    if (!family().equals(other.family())) {
      return false;
    }
    List<String> mine = given();
    List<String> theirs = other.given();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    for (String m : mine) {
      for (String t : theirs) {
        if (sameGiven(m, t)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Given names agree if one begins the other (Alex, Alexander) or one letter differs. */
  private static boolean sameGiven(String a, String b) {
    return a.startsWith(b) || b.startsWith(a) || (a.length() > 4 && distanceIsOne(a, b));
  }

  private static boolean distanceIsOne(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end <= 1;
  }

  /** The longest of the names that may be the same person's as a given name, or the name itself. */
  static String fullest(String name, List<String> names) {
    PersonName wanted = of(name);
    PersonName best = wanted;
    for (String candidate : names) {
      PersonName other = of(candidate);
      if (other.parts.size() > best.parts.size() && wanted.mayBe(other)) {
        best = other;
      }
    }
    return best.written;
  }

  /**
   * Letters without case, accents and apostrophes, and the same for the usual transliterations of
   * one name: Zelensky, Zelenskiy, Zelenskyi and Zelenskyy are all {@code zelensky}.
   */
  static String fold(String word) {
    String folded =
        NO_LETTER
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("ł", "l")
            .replace("ø", "o")
            .replace("ı", "i")
            .replace("kh", "h")
            .replace("gh", "q")
            .replace("ks", "x");
    if (folded.indexOf('y') >= 0 || folded.indexOf('i') >= 0 || folded.endsWith("e")) {
      folded = Y_AT_THE_END.matcher(folded).replaceFirst("y");
      folded = Y_INSIDE.matcher(folded).replaceAll("y");
      folded = E_AT_THE_START.matcher(folded).replaceFirst("e");
      folded = O_BEFORE_V.matcher(folded).replaceAll("o");
    }
    return mayRepeat(folded) ? DOUBLE.matcher(folded).replaceAll("$1") : folded;
  }

  private static boolean mayRepeat(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) || Character.isSurrogate(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
