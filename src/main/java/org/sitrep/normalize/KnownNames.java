package org.sitrep.normalize;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of names that a text is searched for. */
final class KnownNames {

  private final Set<String> families = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final @Nullable KnownNames others;

  /**
   * @param others more names that count, such as a roster's, which all documents share
   */
  KnownNames(Collection<PersonName> names, @Nullable KnownNames others) {
    this.others = others;
    for (PersonName name : names) {
      families.add(name.family());
      given.addAll(name.given());
      addParticles(OneLine.words(name.written().toLowerCase(Locale.ROOT)));
    }
  }

  private void addParticles(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (PersonName.isParticle(words.get(i))) {
        particles.add(words.get(i) + " " + words.get(i + 1));
      }
    }
  }

  /** Whether a name has one word before the other and the first is a particle: der Leyen. */
  boolean hasParticle(String particle, String word) {
    return (!particles.isEmpty()
            && particles.contains(
                particle.toLowerCase(Locale.ROOT) + " " + word.toLowerCase(Locale.ROOT)))
        || (others != null && others.hasParticle(particle, word));
  }

  /** Whether a folded word is one of the family names. */
  boolean hasFamily(String folded) {
    return families.contains(folded) || (others != null && others.hasFamily(folded));
  }

  /** Whether a folded word is one of the given names. */
  boolean hasGiven(String folded) {
    return given.contains(folded) || (others != null && others.hasGiven(folded));
  }
}
