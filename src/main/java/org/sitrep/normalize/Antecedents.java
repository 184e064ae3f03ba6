package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;

/**
 * Who a claim's speaker is where its words do not say: pronouns, definite descriptions, ellipses.
 */
final class Antecedents {

  /** How many sentences back an antecedent is looked for. */
  private static final int REACH = 8;

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "in", "at", "from", "to", "with", "on");
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "this", "that", "his", "her", "its", "their");

  private final Sentences sentences;
  private final List<SpokenPhrase> phrases;
  private final Map<SpokenPhrase, String> roles;
  private final UnaryOperator<String> fullest;
  private final Map<SpokenPhrase, SpokenPhrase> same;
  private final Map<Integer, List<SpokenPhrase>> phrasesOfSentence = new HashMap<>();
  private final Map<Integer, List<Claim>> claimsOfSentence = new HashMap<>();
  private final Map<Claim, @Nullable SpokenPhrase> resolved = new HashMap<>();
  private final Map<String, Set<String>> contents = new HashMap<>();
  private final Map<String, String> heads = new HashMap<>();

  /**
   * @param sentences the sentences of the text
   * @param phrases all phrases outside quotations, in text order
   * @param claims all claims, in text order
   * @param roles the offices of names, as far as the text states them
   * @param fullest the fullest form of a name in the document
   * @param same what the text itself puts side by side: an office and its holder's name, an
   *     abbreviation in brackets and its long form
   */
  Antecedents(
      Sentences sentences,
      List<SpokenPhrase> phrases,
      List<Claim> claims,
      Map<SpokenPhrase, String> roles,
      Map<SpokenPhrase, SpokenPhrase> same,
      UnaryOperator<String> fullest) {
    this.sentences = sentences;
    this.phrases = phrases;
    this.roles = roles;
    this.fullest = fullest;
    this.same = same;
    for (SpokenPhrase phrase : phrases) {
      phrasesOfSentence
          .computeIfAbsent(sentences.indexAt(phrase.begin()), i -> new ArrayList<>())
          .add(phrase);
    }
    for (Claim claim : claims) {
      claimsOfSentence
          .computeIfAbsent(sentences.indexAt(claim.begin()), i -> new ArrayList<>())
          .add(claim);
      // In text order, so that no chain of pronouns is followed more than one step.
      resolved.put(claim, resolve(claim));
    }
  }

  /** The claims of a sentence, in text order. */
  List<Claim> claimsOf(int sentence) {
    return claimsOfSentence.getOrDefault(sentence, List.of());
  }

  /** The phrases of a sentence outside quotations, in text order. */
  List<SpokenPhrase> phrasesOf(int sentence) {
    return phrasesOfSentence.getOrDefault(sentence, List.of());
  }

  /** Who speaks: never a pronoun; null where the text does not name anybody. */
  @Nullable SpokenPhrase speakerOf(Claim claim) {
    return resolved.get(claim);
  }

  private @Nullable SpokenPhrase resolve(Claim claim) {
    SpokenPhrase speaker = claim.speaker();
    if (speaker == null) {
      return subjectOf(claim);
    }
    return identified(speaker);
  }

  /** The phrase that names best whom a phrase means; null for a pronoun without antecedent. */
  private @Nullable SpokenPhrase identified(SpokenPhrase phrase) {
    if (phrase.kind() == Kind.PRONOUN) {
      return antecedentOfPronoun(phrase);
    }
    SpokenPhrase named = same.get(phrase);
    if (named != null) {
      return named;
    }
    return phrase.kind() == Kind.PLACE || phrase.kind() == Kind.NAME ? phrase : known(phrase);
  }

  private @Nullable SpokenPhrase subjectOf(Claim claim) {
    int sentence = sentences.indexAt(claim.begin());
    List<SpokenPhrase> before =
        phrasesOf(sentence).stream().filter(p -> p.end() <= claim.begin()).toList();
    if (claim.relative() && !before.isEmpty()) {
      return identified(before.get(before.size() - 1));
    }
    SpokenPhrase last = null;
    for (Claim other : claimsOf(sentence)) {
      if (other.begin() < claim.begin() && resolved.get(other) != null) {
        last = resolved.get(other);
      }
    }
    if (last != null) {
      return last;
    }
    int mainClause = sentences.mainClause(sentence);
    return before.stream()
        .filter(p -> p.kind() != Kind.PLACE && p.begin() >= mainClause)
        .findFirst()
        .or(() -> before.stream().findFirst())
        .map(this::identified)
        .orElse(null);
  }

  /** The antecedent: a speaker or else the first fitting phrase of the nearest sentence back. */
  @Nullable SpokenPhrase antecedentOfPronoun(SpokenPhrase pronoun) {
    int sentence = sentences.indexAt(pronoun.begin());
    for (int i = sentence; i >= 0 && i > sentence - REACH; i--) {
      for (Claim claim : claimsOf(i)) {
        SpokenPhrase speaker = resolved.get(claim);
        if (speaker != null && claim.end() <= pronoun.begin() && fits(pronoun, speaker)) {
          return speaker;
        }
      }
      for (SpokenPhrase phrase : phrasesOf(i)) {
        if (phrase.end() <= pronoun.begin() && fits(pronoun, phrase)) {
          return identified(phrase);
        }
      }
    }
    return null;
  }

  private boolean fits(SpokenPhrase pronoun, SpokenPhrase phrase) {
    boolean group = isPlural(phrase.text());
    return switch (pronoun.text().toLowerCase(Locale.ROOT)) {
      case "he", "she", "his", "her" ->
          (phrase.kind() == Kind.NAME
                  && GivenNames.agree(
                      pronoun.text().toLowerCase(Locale.ROOT), fullest.apply(phrase.text())))
              || (phrase.kind() == Kind.ROLE && !group)
              || (phrase.kind() == Kind.DESCRIPTION && !group && !phrase.definite());
      case "it", "its" ->
          phrase.kind() == Kind.BODY
              || phrase.kind() == Kind.PLACE
              || (phrase.kind() == Kind.DESCRIPTION && phrase.definite());
      default -> group || phrase.kind() == Kind.BODY;
    };
  }

  private static boolean isPlural(String text) {
    String head = head(text);
    return (head.endsWith("s") && !head.endsWith("ss"))
        || Set.of("media", "police", "people", "women", "men").contains(head);
  }

  /** The mention that a description such as the ministry goes back to, or itself. */
  private SpokenPhrase known(SpokenPhrase description) {
    String head = headOf(description.text());
    Set<String> words = content(description.text());
    for (int i = phrases.size() - 1; i >= 0; i--) {
      SpokenPhrase phrase = phrases.get(i);
      if (phrase.begin() >= description.begin() || phrase.kind() == Kind.PRONOUN) {
        continue;
      }
      String role = phrase.kind() == Kind.NAME ? roles.get(phrase) : phrase.text();
      if (role != null
          && headOf(role).equals(head)
          && content(role).containsAll(words)
          && (phrase.kind() == Kind.NAME || content(role).size() > words.size())) {
        return same.getOrDefault(phrase, phrase);
      }
    }
    if (!description.definite() || isPlural(description.text())) {
      return description;
    }
    SpokenPhrase last =
        switch (description.kind()) {
          case ROLE -> lastSpeaker(description, this::isPersonWithoutOffice);
          case BODY -> words.size() == 1 ? lastSpeaker(description, this::isBody) : null;
          default -> lastSpeaker(description, this::isBody);
        };
    return last != null ? last : description;
  }

  private boolean isPersonWithoutOffice(SpokenPhrase phrase) {
    return phrase.kind() == Kind.NAME && !roles.containsKey(phrase);
  }

  private boolean isBody(SpokenPhrase phrase) {
    return phrase.kind() == Kind.BODY
        || (phrase.kind() == Kind.NAME && !roles.containsKey(phrase))
        || phrase.kind() == Kind.DESCRIPTION;
  }

  private @Nullable SpokenPhrase lastSpeaker(
      SpokenPhrase description, Predicate<SpokenPhrase> wanted) {
    int sentence = sentences.indexAt(description.begin());
    for (int i = sentence; i >= 0 && i > sentence - REACH / 2; i--) {
      List<Claim> claimsThere = claimsOf(i);
      for (int c = claimsThere.size() - 1; c >= 0; c--) {
        SpokenPhrase speaker = resolved.get(claimsThere.get(c));
        if (speaker != null && speaker.end() <= description.begin()) {
          return wanted.test(speaker) ? speaker : null;
        }
      }
    }
    return null;
  }

  /**
   * The words of a description that must agree with what it describes: no articles, no adjectives
   * of countries.
   */
  private Set<String> content(String text) {
    return contents.computeIfAbsent(text, Antecedents::readContent);
  }

  private static Set<String> readContent(String text) {
    Set<String> words = new HashSet<>();
    boolean afterHead = false;
    for (String word : text.strip().split("[\\s\\u00A0]+")) {
      String plain = word.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
      boolean adjective =
          !afterHead && Character.isUpperCase(word.codePointAt(0)) && !word.matches(".*['’]s?");
      if (PREPOSITIONS.contains(plain)) {
        afterHead = true;
      } else if (!ARTICLES.contains(plain) && !adjective) {
        words.add(plain);
      }
    }
    words.add(head(text));
    return words;
  }

  private String headOf(String text) {
    return heads.computeIfAbsent(text, Antecedents::head);
  }

  /**
   * The noun that a description is built on: head of the region is head, Russian president is
   * president.
   */
  static String head(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("[\\s\\u00A0]+");
    for (int i = 1; i < words.length; i++) {
      if (PREPOSITIONS.contains(words[i])) {
        return words[i - 1];
      }
    }
    return words[words.length - 1];
  }
}
