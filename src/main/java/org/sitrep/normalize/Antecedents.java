package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;

/**
 * Who a claim's speaker is where its words do not say: pronouns, definite descriptions, ellipses.
 */
final class Antecedents {

  /** How many sentences back an antecedent is looked for. */
  private static final int REACH = 8;

  /** How many characters may stand before the subject that a sentence begins with. */
  private static final int NEAR_THE_START = 12;

  /** Who is somebody's is somebody else: her sister. */
  private static final Pattern POSSESSED = Pattern.compile("(?i)(?:his|her|their)\\s");

  private static final Set<String> NOBODY =
      Set.of(
          "somebody",
          "someone",
          "nobody",
          "no one",
          "everybody",
          "everyone",
          "anybody",
          "anyone",
          "which",
          "who",
          "that",
          "those",
          "these",
          "others",
          "another",
          "several",
          "some",
          "many",
          "one",
          "both");

  /** Nouns for people that the last speaker may be meant by, whatever office he or she holds. */
  private static final Set<String> ANYBODY =
      Set.of(
          "official", "leader", "politician", "diplomat", "officer", "commander", "man", "woman");

  /** Bodies that are never what another kind of body is called later: the army. */
  private static final Set<String> ARMED =
      Set.of("army", "military", "navy", "police", "government", "parliament", "junta");

  private final Sentences sentences;
  private final Map<SpokenPhrase, String> roles;
  private final Function<SpokenPhrase, Gender> gender;
  private final Predicate<SpokenPhrase> person;
  private final Map<SpokenPhrase, SpokenPhrase> same;
  private final Map<Integer, List<SpokenPhrase>> phrasesOfSentence = new HashMap<>();
  private final Map<Integer, List<Claim>> claimsOfSentence = new HashMap<>();
  private final DescribedPhrases described;
  private final Map<Claim, @Nullable SpokenPhrase> resolved = new HashMap<>();

  /**
   * @param sentences the sentences of the text
   * @param phrases all phrases outside quotations, in text order
   * @param claims all claims, in text order
   * @param roles the offices of names, as far as the text states them
   * @param same what the text itself puts side by side: an office and its holder's name, an
   *     abbreviation in brackets and its long form
   * @param gender which pronoun stands for a phrase
   * @param person whether a phrase means a person for certain
   */
  Antecedents(
      Sentences sentences,
      List<SpokenPhrase> phrases,
      List<Claim> claims,
      Map<SpokenPhrase, String> roles,
      Map<SpokenPhrase, SpokenPhrase> same,
      Function<SpokenPhrase, Gender> gender,
      Predicate<SpokenPhrase> person) {
    this.sentences = sentences;
    this.roles = roles;
    this.same = same;
    this.gender = gender;
    this.person = person;
    this.described = new DescribedPhrases(phrases, roles, same);
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
  @Nullable SpokenPhrase identified(SpokenPhrase phrase) {
    if (phrase.kind() == Kind.PRONOUN) {
      return antecedentOfPronoun(phrase);
    }
    if (NOBODY.contains(phrase.text().toLowerCase(Locale.ROOT))) {
      return null;
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

  /**
   * The antecedent: in the nearest sentence back a speaker or else the first fitting phrase. What
   * only may be a person counts where nobody else is near.
   */
  @Nullable SpokenPhrase antecedentOfPronoun(SpokenPhrase pronoun) {
    int sentence = sentences.indexAt(pronoun.begin());
    SpokenPhrase unsure = null;
    for (int i = sentence; i >= 0 && i > sentence - REACH; i--) {
      SpokenPhrase first = speakerIn(i, pronoun);
      if (first != null) {
        return first;
      }
      for (SpokenPhrase phrase : phrasesOf(i)) {
        if (phrase.end() <= pronoun.begin() && fits(pronoun, phrase)) {
          if (isSure(pronoun, phrase)) {
            return identified(phrase);
          }
          unsure = unsure == null ? phrase : unsure;
        }
      }
      if (unsure != null && i == sentence && unsure.kind() == Kind.NAME) {
        return unsure;
      }
    }
    return unsure != null ? identified(unsure) : nextSubject(pronoun, sentence + 1);
  }

  /** The first fitting speaker of a sentence; behind its semicolon, if one is there. */
  private @Nullable SpokenPhrase speakerIn(int sentence, SpokenPhrase pronoun) {
    SpokenPhrase first = null;
    for (Claim claim : claimsOf(sentence)) {
      SpokenPhrase speaker = resolved.get(claim);
      if (speaker == null || claim.end() > pronoun.begin() || !fits(pronoun, speaker)) {
        continue;
      }
      if (claim.begin() >= sentences.lastClause(sentence)) {
        return speaker;
      }
      first = first == null ? speaker : first;
    }
    return first;
  }

  /** The person that the sentence after a pronoun without antecedent begins with. */
  private @Nullable SpokenPhrase nextSubject(SpokenPhrase pronoun, int next) {
    List<SpokenPhrase> phrases = phrasesOf(next);
    boolean begins =
        !phrases.isEmpty() && phrases.get(0).begin() - sentences.begin(next) < NEAR_THE_START;
    return begins
            && phrases.get(0).kind() == Kind.NAME
            && person.test(phrases.get(0))
            && fits(pronoun, phrases.get(0))
        ? phrases.get(0)
        : null;
  }

  private boolean fits(SpokenPhrase pronoun, SpokenPhrase written) {
    SpokenPhrase phrase = same.getOrDefault(written, written);
    boolean group = phrase.kind() != Kind.NAME && isPlural(phrase.text());
    return switch (pronoun.text().toLowerCase(Locale.ROOT)) {
      case "he", "his" -> !group && isPerson(phrase, Gender.HE);
      case "she", "her" -> !group && isPerson(phrase, Gender.SHE);
      case "it", "its" ->
          phrase.kind() == Kind.BODY
              || phrase.kind() == Kind.PLACE
              || (phrase.kind() == Kind.DESCRIPTION && !person.test(phrase));
      default -> group || phrase.kind() == Kind.BODY;
    };
  }

  /** Whether a phrase means a person for certain. */
  boolean isPerson(SpokenPhrase phrase) {
    return person.test(phrase);
  }

  private boolean isPerson(SpokenPhrase phrase, Gender wanted) {
    return switch (phrase.kind()) {
      case NAME, ROLE -> gender.apply(phrase).agrees(wanted);
      case DESCRIPTION -> person.test(phrase) && gender.apply(phrase).agrees(wanted);
      default -> false;
    };
  }

  private boolean isSure(SpokenPhrase pronoun, SpokenPhrase phrase) {
    return switch (pronoun.text().toLowerCase(Locale.ROOT)) {
      case "it", "its" -> phrase.kind() != Kind.PLACE;
      case "they", "their" -> true;
      default -> person.test(phrase);
    };
  }

  private static boolean isPlural(String text) {
    String head = Description.head(text);
    return (head.endsWith("s") && !head.endsWith("ss"))
        || Set.of("media", "police", "people", "women", "men").contains(head);
  }

  private static int lastWord(String text) {
    return text.codePointAt(text.lastIndexOf(' ') + 1);
  }

  /** The mention that a description such as the ministry goes back to, or itself. */
  private SpokenPhrase known(SpokenPhrase description) {
    SpokenPhrase nearest = described.fullerBefore(description);
    if (nearest != null) {
      return same.getOrDefault(nearest, nearest);
    }
    boolean possessed = POSSESSED.matcher(description.text()).lookingAt();
    if (possessed
        || !description.definite()
        || isPlural(description.text())
        || described.isMetBefore(description)) {
      return description;
    }
    String head = Description.head(description.text());
    SpokenPhrase last =
        switch (description.kind()) {
          case ROLE -> lastSpeaker(description, p -> isPersonFor(description, head, p));
          case BODY ->
              described.words(description.text()).size() == 1
                      && !ARMED.contains(head)
                      && !Character.isUpperCase(lastWord(description.text()))
                  ? lastSpeaker(description, this::isBody)
                  : null;
          default ->
              person.test(description)
                  ? lastSpeaker(description, p -> isPersonFor(description, head, p))
                  : lastSpeaker(description, this::isBody);
        };
    return last != null ? last : description;
  }

  private boolean isPersonFor(SpokenPhrase description, String head, SpokenPhrase phrase) {
    return phrase.kind() == Kind.NAME
        && (!roles.containsKey(phrase) || ANYBODY.contains(head))
        && gender.apply(phrase).agrees(gender.apply(description));
  }

  private boolean isBody(SpokenPhrase phrase) {
    return phrase.kind() == Kind.BODY
        || (phrase.kind() == Kind.NAME && !roles.containsKey(phrase) && !person.test(phrase))
        || (phrase.kind() == Kind.DESCRIPTION && !person.test(phrase));
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
}
