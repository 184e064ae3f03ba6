package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;

/**
 * Who a claim's speaker is where its words do not say: pronouns, definite descriptions, ellipses.
 */
final class Antecedents {

  /** How many sentences back an antecedent is looked for. */
  private static final int REACH = 8;

  /** Descriptions that speak for the body or person that spoke last. */
  private static final Set<String> WORDS_FOR_THE_LAST_SPEAKER =
      Set.of("statement", "post", "letter", "report", "message", "text", "document", "update");

  private final Sentences sentences;
  private final List<SpokenPhrase> phrases;
  private final List<Claim> claims;
  private final Map<SpokenPhrase, String> roles;
  private final Map<Integer, List<SpokenPhrase>> phrasesOfSentence = new HashMap<>();
  private final Map<Integer, List<Claim>> claimsOfSentence = new HashMap<>();
  private final Map<Claim, @Nullable SpokenPhrase> resolved = new HashMap<>();

  /**
   * @param sentences the sentences of the text
   * @param phrases all phrases outside quotations, in text order
   * @param claims all claims, in text order
   * @param roles the offices of names, as far as the text states them
   */
  Antecedents(
      Sentences sentences,
      List<SpokenPhrase> phrases,
      List<Claim> claims,
      Map<SpokenPhrase, String> roles) {
    this.sentences = sentences;
    this.phrases = phrases;
    this.claims = claims;
    this.roles = roles;
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
    return switch (speaker.kind()) {
      case PRONOUN -> antecedentOfPronoun(speaker);
      case ROLE, BODY, DESCRIPTION -> speaker.definite() ? known(speaker) : speaker;
      case NAME, PLACE -> speaker;
    };
  }

  private @Nullable SpokenPhrase subjectOf(Claim claim) {
    int sentence = sentences.indexAt(claim.begin());
    List<SpokenPhrase> before =
        phrasesOf(sentence).stream().filter(p -> p.end() <= claim.begin()).toList();
    if (claim.relative() && !before.isEmpty()) {
      return throughPronoun(before.get(before.size() - 1));
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
    return before.stream()
        .filter(p -> p.kind() != Kind.PLACE)
        .findFirst()
        .or(() -> before.stream().findFirst())
        .map(this::throughPronoun)
        .orElse(null);
  }

  private @Nullable SpokenPhrase throughPronoun(SpokenPhrase phrase) {
    return phrase.kind() == Kind.PRONOUN ? antecedentOfPronoun(phrase) : phrase;
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
          return phrase;
        }
      }
    }
    return null;
  }

  private static boolean fits(SpokenPhrase pronoun, SpokenPhrase phrase) {
    boolean group = isPlural(phrase.text());
    return switch (pronoun.text().toLowerCase(Locale.ROOT)) {
      case "he", "she", "his", "her" ->
          phrase.kind() == Kind.NAME
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
    String head = head(description.text());
    for (int i = phrases.size() - 1; i >= 0; i--) {
      SpokenPhrase phrase = phrases.get(i);
      if (phrase.begin() >= description.begin() || phrase.kind() == Kind.PRONOUN) {
        continue;
      }
      String role = roles.get(phrase);
      boolean same =
          phrase.kind() == Kind.NAME
              ? role != null && head(role).equals(head)
              : head(phrase.text()).equals(head)
                  && (phrase.text().length() > description.text().length() || !phrase.definite());
      if (same) {
        return phrase;
      }
    }
    if (description.kind() == Kind.DESCRIPTION || WORDS_FOR_THE_LAST_SPEAKER.contains(head)) {
      SpokenPhrase last = lastBodyBefore(description);
      return last != null ? last : description;
    }
    return description;
  }

  private @Nullable SpokenPhrase lastBodyBefore(SpokenPhrase description) {
    SpokenPhrase last = null;
    for (Claim claim : claims) {
      SpokenPhrase speaker = claim.begin() < description.begin() ? resolved.get(claim) : null;
      if (speaker != null
          && speaker.end() <= description.begin()
          && (speaker.kind() == Kind.BODY || speaker.kind() == Kind.DESCRIPTION)) {
        last = speaker;
      }
    }
    return last;
  }

  /**
   * The noun that a description is built on: head of the region is head, Russian president is
   * president.
   */
  static String head(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("[\\s\\u00A0]+");
    for (int i = 1; i < words.length; i++) {
      if (Set.of("of", "for", "in", "at", "from", "to", "with", "on").contains(words[i])) {
        return words[i - 1];
      }
    }
    return words[words.length - 1];
  }
}
