package org.sitrep.normalize;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;

/**
 * What a description such as the ministry goes back to: a phrase of the same noun before it, which
 * has all its words. Looked up, because a long text describes the same body hundreds of times.
 */
final class DescribedPhrases {

  private final List<SpokenPhrase> phrases;
  private final Map<SpokenPhrase, String> roles;
  private final Map<SpokenPhrase, SpokenPhrase> same;
  private @Nullable Map<String, List<SpokenPhrase>> byHead;
  private final Map<String, Map<Set<String>, Alike>> alikeByHead = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  /**
   * The phrases that the same words describe, by where they begin.
   *
   * @param all all of them
   * @param named those that are a name, or stand beside one
   */
  private record Alike(
      NavigableMap<Integer, SpokenPhrase> all, NavigableMap<Integer, SpokenPhrase> named) {}

  /**
   * @param phrases all phrases outside quotations, in text order
   * @param roles the offices of names, as far as the text states them
   * @param same what the text itself puts side by side
   */
  DescribedPhrases(
      List<SpokenPhrase> phrases,
      Map<SpokenPhrase, String> roles,
      Map<SpokenPhrase, SpokenPhrase> same) {
    this.phrases = phrases;
    this.roles = roles;
    this.same = same;
  }

  /** The nearest one before a description that is named, or that more words describe, or null. */
  @Nullable SpokenPhrase fullerBefore(SpokenPhrase description) {
    Set<String> asked = words(description.text());
    SpokenPhrase nearest = null;
    for (Map.Entry<Set<String>, Alike> each : alikeTo(description).entrySet()) {
      if (each.getKey().containsAll(asked)) {
        boolean tellsMore = each.getKey().size() > asked.size();
        Alike alike = each.getValue();
        var last = (tellsMore ? alike.all : alike.named).lowerEntry(description.begin());
        if (last != null && (nearest == null || nearest.begin() < last.getKey())) {
          nearest = last.getValue();
        }
      }
    }
    return nearest;
  }

  /** Whether there is any before a description. */
  boolean isMetBefore(SpokenPhrase description) {
    Set<String> asked = words(description.text());
    return alikeTo(description).entrySet().stream()
        .filter(each -> each.getKey().containsAll(asked))
        .anyMatch(each -> each.getValue().all.lowerKey(description.begin()) != null);
  }

  /** The words that a description shares with what it describes: no articles, no adjectives. */
  Set<String> words(String text) {
    return words.computeIfAbsent(text, Description::content);
  }

  /** The phrases of a description's noun, by the words that describe them. */
  private Map<Set<String>, Alike> alikeTo(SpokenPhrase description) {
    return alikeByHead.computeIfAbsent(Description.head(description.text()), this::alike);
  }

  private Map<Set<String>, Alike> alike(String head) {
    Map<Set<String>, Alike> found = new HashMap<>();
    for (SpokenPhrase phrase : byHead().getOrDefault(head, List.of())) {
      Set<String> described = words(requireNonNull(description(phrase)));
      Alike alike =
          found.computeIfAbsent(described, w -> new Alike(new TreeMap<>(), new TreeMap<>()));
      alike.all.put(phrase.begin(), phrase);
      if (phrase.kind() == Kind.NAME || same.containsKey(phrase)) {
        alike.named.put(phrase.begin(), phrase);
      }
    }
    return found;
  }

  /** The phrases that have a description, by the noun that it is built on. */
  private Map<String, List<SpokenPhrase>> byHead() {
    Map<String, List<SpokenPhrase>> known = byHead;
    if (known == null) {
      known = new HashMap<>();
      for (SpokenPhrase phrase : phrases) {
        String described = description(phrase);
        if (described != null) {
          known.computeIfAbsent(Description.head(described), h -> new ArrayList<>()).add(phrase);
        }
      }
      byHead = known;
    }
    return known;
  }

  /** The words that describe a phrase: its own, or those of the office that a name holds. */
  private @Nullable String description(SpokenPhrase phrase) {
    return switch (phrase.kind()) {
      case NAME -> roles.get(phrase);
      case PRONOUN -> null;
      default -> phrase.text();
    };
  }
}
