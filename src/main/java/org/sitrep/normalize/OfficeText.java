package org.sitrep.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Affiliations.Affiliation;

/** How an office is written, and which of the offices of a person counts at a mention. */
final class OfficeText {

  private static final WordTable HEADS = WordTable.read("words/roles", "HeadVerb");

  private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");

  /** What stands for a place or body named before: the city's mayor is mayor. */
  private static final Pattern BELONGING = Pattern.compile("\\p{Ll}[\\p{Ll}-]*['’]s?\\s+");

  /** The verb that a role may begin with, as in "was appointed minister". */
  private static final Pattern APPOINTED = Pattern.compile("^(?:re)?(?:appointed|elected)\\s+");

  private static final Pattern SAYS_LITTLE =
      Pattern.compile(
          "(?i)(?:.*\\s)?officer(?:\\s.*)?|(?:former |senior |nominal )?(?:commander|deputy|chief|head|leader)"
              + "|(?:\\p{L}+(?:ish|ian|ese|ch) )?(?:senior |top )?(?:military )?commander");

  private static final List<String> LITTLE =
      List.of("officer", "commander", "deputy", "chief", "head", "leader");

  private static final WordScan OF_SOMEBODY =
      new WordScan(
          Pattern.compile("(?i)\\b\\p{Alpha}+ to\\b"),
          "",
          Set.of("aide", "adviser", "advisor", "assistant", "envoy", "deputy"));

  private OfficeText() {}

  /**
   * An office that the text gives somebody.
   *
   * @param offset offset of the mention that it is given at
   * @param role the office as written
   * @param affiliation what it belongs to, or null
   * @param certain whether the words of the office say what it belongs to
   * @param isRank whether it is a rank only
   * @param past whether the person is said to have held it once: what is held now counts before it
   */
  record Office(
      int offset,
      String role,
      @Nullable Affiliation affiliation,
      boolean certain,
      boolean isRank,
      boolean past) {}

  /** Whether the words say whom an office serves, not what it belongs to: an aide to a leader. */
  static boolean isOfSomebody(String role) {
    return OF_SOMEBODY.isIn(role);
  }

  /** Whether a rank says more than an office does: an officer, a commander. */
  static boolean saysLittle(String role) {
    String lower = role.toLowerCase(Locale.ROOT);
    return LITTLE.stream().anyMatch(lower::contains) && SAYS_LITTLE.matcher(role).matches();
  }

  /**
   * An office or institution as written, on one line, without a leading {@code the} and without a
   * common noun that it belongs to.
   */
  static String role(String written) {
    String line = OneLine.of(written);
    String role =
        line.regionMatches(true, 0, "the", 0, 3) ? ARTICLE.matcher(line).replaceFirst("") : line;
    return isPossessed(role) ? BELONGING.matcher(role).replaceFirst("") : role;
  }

  /** Whether a phrase begins with a common noun that it belongs to: the country's president. */
  static boolean isPossessed(String phrase) {
    return Character.isLowerCase(phrase.codePointAt(0))
        && (phrase.indexOf('\'') > 0 || phrase.indexOf('’') > 0)
        && BELONGING.matcher(phrase).lookingAt();
  }

  /** An office as the words that state it have it: heads the navy is head of the navy. */
  static String stated(String written, String rule) {
    String line = OneLine.of(written);
    String role =
        switch (rule) {
          case "Official.heads" -> headed(line);
          case "Official.is", "Official.appointed" ->
              APPOINTED.matcher(role(line)).replaceFirst("");
          default -> role(line);
        };
    boolean left = rule.equals("Official.left") && !role.startsWith("former ");
    return left ? "former " + role : role;
  }

  private static String headed(String line) {
    int space = line.indexOf(' ');
    String office = space < 0 ? null : HEADS.get(line.substring(0, space));
    return office == null ? line : office + " of " + line.substring(space + 1);
  }

  /** Without what somebody held once, if there is an office that he or she holds now. */
  static List<Office> withoutPast(List<Office> held) {
    boolean now = held.stream().anyMatch(office -> !office.past() && !office.isRank());
    return now ? held.stream().filter(office -> !office.past()).toList() : held;
  }

  /**
   * The office that counts at a mention: the one given there, else the last one given before, else
   * the first one given later. A rank counts where there is nothing else.
   *
   * @param held offices of one person in the text's order
   */
  static @Nullable Office at(List<Office> held, int offset) {
    Office best = null;
    for (Office office : held) {
      if (office.offset() == offset) {
        return office;
      }
      boolean better =
          best == null
              || (best.isRank() && !office.isRank())
              || (office.offset() < offset && office.isRank() == best.isRank());
      if (better) {
        best = office;
      }
    }
    return best;
  }

  /** What an office belongs to: by its own words, else by those at another mention, else nearby. */
  static @Nullable Affiliation affiliation(List<Office> held, Office office) {
    if (office.certain()) {
      return office.affiliation();
    }
    return held.stream()
        .filter(Office::certain)
        .findFirst()
        .map(Office::affiliation)
        .orElse(office.affiliation());
  }
}
