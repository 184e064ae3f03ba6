package org.sitrep.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which pronoun goes with a name, an office or a description; unknown where words leave doubt. */
final class GivenNames {

  private static final WordTable NAMES = WordTable.read("given-names", "GivenName");
  private static final WordTable PEOPLE = WordTable.read("words/people", "PersonNoun");
  private static final WordTable RANKS = WordTable.read("words/roles", "Rank");
  private static final WordTable OTHER_PEOPLE = WordTable.read("words/roles", "PersonNoun");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern HIS_FATHERS_SON =
      Pattern.compile("\\p{Lu}.{2,}(?:[oe]v[yi]ch|yovych)");
  private static final Pattern HIS_FATHERS_DAUGHTER =
      Pattern.compile("\\p{Lu}.{2,}(?:[oe]vna|yivna|ivna)");

  /** Endings that Slavic family names have for women only, and for men only. */
  private static final Pattern HER_FAMILY =
      Pattern.compile("\\p{Lu}.+(?:[oe]va|ová|[sc]kaya|[sc]ka|[sc]ká|tskaya)");

  private static final Pattern HIS_FAMILY =
      Pattern.compile("\\p{Lu}.+(?:[oe]v|sky|sk[yi]i|skyy|skiy|skyj|[sc]ký|[sc]ki)");

  private static final Map<String, Gender> HONORIFICS =
      Map.ofEntries(
          Map.entry("mr", Gender.HE),
          Map.entry("sir", Gender.HE),
          Map.entry("king", Gender.HE),
          Map.entry("prince", Gender.HE),
          Map.entry("pope", Gender.HE),
          Map.entry("emir", Gender.HE),
          Map.entry("sheikh", Gender.HE),
          Map.entry("ms", Gender.SHE),
          Map.entry("mrs", Gender.SHE),
          Map.entry("miss", Gender.SHE),
          Map.entry("lady", Gender.SHE),
          Map.entry("dame", Gender.SHE),
          Map.entry("madame", Gender.SHE),
          Map.entry("baroness", Gender.SHE),
          Map.entry("queen", Gender.SHE),
          Map.entry("princess", Gender.SHE));

  private static final Set<String> BOTH_SUFFIXES = Set.of("human", "german", "roman", "ottoman");

  private GivenNames() {}

  /** By a given name, a patronymic or a family name's ending. */
  static Gender ofName(String name) {
    String[] words = SPACE.split(name.strip());
    for (int i = 0; i < words.length; i++) {
      Gender known = given(words[i]);
      if (known != Gender.UNKNOWN && (i < words.length - 1 || words.length == 1)) {
        return known;
      }
    }
    for (String word : words) {
      if (HIS_FATHERS_SON.matcher(word).matches() && words.length > 2) {
        return Gender.HE;
      }
      if (HIS_FATHERS_DAUGHTER.matcher(word).matches()) {
        return Gender.SHE;
      }
    }
    String family = words[words.length - 1];
    if (HER_FAMILY.matcher(family).matches()) {
      return Gender.SHE;
    }
    return HIS_FAMILY.matcher(family).matches() ? Gender.HE : Gender.UNKNOWN;
  }

  private static Gender given(String word) {
    String value = NAMES.get(word);
    if (value == null && word.indexOf('-') > 0) {
      value = NAMES.get(word.substring(0, word.indexOf('-')));
    }
    return read(value);
  }

  /** By the form of address before a name: Mrs, Sir. */
  static Gender ofHonorific(String word) {
    String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return HONORIFICS.getOrDefault(plain.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }

  /** By the noun that an office or a description is built on, in lower case. */
  static Gender ofNoun(String noun) {
    Gender known = read(PEOPLE.get(noun));
    if (known != Gender.UNKNOWN) {
      return known;
    }
    if (noun.endsWith("woman") || noun.endsWith("mother") || noun.endsWith("girl")) {
      return Gender.SHE;
    }
    if ((noun.endsWith("man") && !BOTH_SUFFIXES.contains(noun)) || noun.endsWith("father")) {
      return Gender.HE;
    }
    return HONORIFICS.getOrDefault(noun, Gender.UNKNOWN);
  }

  /** Whether a noun in lower case means a person: baker, neighbour. */
  static boolean isPerson(String noun) {
    return PEOPLE.get(noun) != null
        || OTHER_PEOPLE.get(noun) != null
        || RANKS.get(noun) != null
        || ofNoun(noun) != Gender.UNKNOWN;
  }

  private static Gender read(@Nullable String value) {
    if (value == null) {
      return Gender.UNKNOWN;
    }
    return switch (value) {
      case "F" -> Gender.SHE;
      case "M" -> Gender.HE;
      default -> Gender.UNKNOWN;
    };
  }
}
