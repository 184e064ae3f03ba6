package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Institution;
import org.sitrep.type.Mention;
import org.sitrep.type.Official;
import org.sitrep.type.Person;
import org.sitrep.type.Role;
import org.sitrep.working.NamePhrase;
import org.sitrep.working.RolePhrase;

/**
 * The mention behind a phrase that a quote or a count has as its speaker or source. Officials are
 * there already; roles, institutions and other people become mentions only when something points to
 * them.
 */
final class SpeakerMentions {

  private SpeakerMentions() {}

  /**
   * The mention for a phrase: the Official at a NamePhrase or a new Person, a Role for a
   * RolePhrase, an Institution for an InstitutionPhrase or PlaceName. It is indexed, a second call
   * returns the same one.
   *
   * @param phrase a phrase of shared/Names.ruta or a PlaceName
   */
  static Mention of(JCas jcas, Annotation phrase) {
    if (phrase instanceof Mention mention) {
      return mention;
    }
    if (phrase instanceof NamePhrase) {
      Mention known = overlapping(jcas, Official.class, phrase);
      if (known == null) {
        known = overlapping(jcas, Person.class, phrase);
      }
      if (known != null) {
        return known;
      }
      Person person = new Person(jcas, phrase.getBegin(), phrase.getEnd());
      person.setName(fullestName(jcas, phrase.getCoveredText()));
      return add(person, "Person.name");
    }
    if (phrase instanceof RolePhrase) {
      Mention known = overlapping(jcas, Role.class, phrase);
      return known != null ? known : role(jcas, phrase);
    }
    Mention known = overlapping(jcas, Institution.class, phrase);
    return known != null ? known : institution(jcas, phrase);
  }

  private static Mention role(JCas jcas, Annotation phrase) {
    Role role = new Role(jcas, phrase.getBegin(), phrase.getEnd());
    role.setRole(OfficeText.role(phrase.getCoveredText()));
    Affiliations.Affiliation affiliation = Affiliations.of(jcas, phrase);
    if (affiliation != null) {
      role.setAffiliation(affiliation.text());
      role.setCountry(affiliation.country());
    }
    return add(role, "Role.phrase");
  }

  private static Mention institution(JCas jcas, Annotation phrase) {
    Institution institution = new Institution(jcas, phrase.getBegin(), phrase.getEnd());
    institution.setName(OfficeText.role(phrase.getCoveredText()));
    institution.setCountry(Affiliations.country(jcas, phrase));
    return add(institution, "Institution.phrase");
  }

  /** The longest NamePhrase of the document that ends in this name. */
  private static String fullestName(JCas jcas, String name) {
    String clean = PersonName.clean(name);
    String last = clean.substring(clean.lastIndexOf(' ') + 1);
    List<String> names = new ArrayList<>();
    for (NamePhrase phrase : jcas.getAnnotationIndex(NamePhrase.class)) {
      String other = PersonName.clean(phrase.getCoveredText());
      if (!other.equals(clean) && other.endsWith(last) && !names.contains(other)) {
        names.add(other);
      }
    }
    return PersonName.fullest(clean, names);
  }

  private static <T extends Annotation> @Nullable T overlapping(
      JCas jcas, Class<T> type, Annotation phrase) {
    T same = jcas.select(type).at(phrase).findFirst().orElse(null);
    return same != null ? same : firstOver(jcas.getAnnotationIndex(type), phrase);
  }

  private static <T extends Annotation> @Nullable T firstOver(
      Iterable<T> mentions, Annotation phrase) {
    for (T mention : mentions) {
      if (mention.getBegin() >= phrase.getEnd()) {
        return null;
      }
      if (mention.getEnd() > phrase.getBegin()) {
        return mention;
      }
    }
    return null;
  }

  private static Mention add(Mention mention, String rule) {
    mention.setRule(rule);
    mention.addToIndexes();
    return mention;
  }
}
