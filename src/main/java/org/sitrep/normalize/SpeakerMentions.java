package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.sitrep.working.SpeakerPhrase;

/**
 * The mention behind a phrase that a quote or a count has as its speaker or source. Officials are
 * there already; roles, institutions and other people become mentions only when something points to
 * them.
 */
final class SpeakerMentions {

  private final JCas jcas;
  private final List<Mention> officials = new ArrayList<>();
  private final List<Mention> people = new ArrayList<>();
  private final List<Mention> roles = new ArrayList<>();
  private final List<Mention> institutions = new ArrayList<>();
  private @Nullable NamedPlaces places;
  private @Nullable Set<String> names;

  SpeakerMentions(JCas jcas) {
    this.jcas = jcas;
    Spans.index(jcas, Official.class).forEach(officials::add);
    Spans.index(jcas, Person.class).forEach(people::add);
    Spans.index(jcas, Role.class).forEach(roles::add);
    Spans.index(jcas, Institution.class).forEach(institutions::add);
  }

  /**
   * The mention for a phrase: the Official at a NamePhrase or a new Person, a Role for a
   * RolePhrase, an Institution for an InstitutionPhrase or PlaceName. It is indexed, a second call
   * returns the same one.
   *
   * @param phrase a phrase of shared/Names.ruta or a PlaceName
   */
  Mention of(Annotation phrase) {
    if (phrase instanceof Mention mention) {
      return mention;
    }
    if (phrase instanceof NamePhrase) {
      Mention known = overlapping(officials, phrase);
      if (known == null) {
        known = overlapping(people, phrase);
      }
      return known != null ? known : person(phrase, fullestName(phrase), "Person.name");
    }
    if (phrase instanceof RolePhrase) {
      Mention known = overlapping(roles, phrase);
      return known != null ? known : role(phrase);
    }
    Mention known = overlapping(institutions, phrase);
    return known != null ? known : institution(phrase);
  }

  /** The mention for the phrase of somebody who is quoted: a description is a Person. */
  Mention quoted(Annotation phrase) {
    if (!(phrase instanceof SpeakerPhrase)) {
      return of(phrase);
    }
    Mention known = at(people, phrase);
    return known != null ? known : person(phrase, phrase.getCoveredText(), "Person.described");
  }

  private NamedPlaces places() {
    NamedPlaces known = places;
    if (known == null) {
      known = NamedPlaces.of(jcas);
      places = known;
    }
    return known;
  }

  private Mention person(Annotation phrase, String name, String rule) {
    Person person = new Person(jcas, phrase.getBegin(), phrase.getEnd());
    person.setName(name);
    return add(person, rule, people);
  }

  private Mention role(Annotation phrase) {
    Role role = new Role(jcas, phrase.getBegin(), phrase.getEnd());
    role.setRole(OfficeText.role(phrase.getCoveredText()));
    Affiliations.Affiliation affiliation = Affiliations.of(places(), phrase);
    if (affiliation != null) {
      role.setAffiliation(affiliation.text());
      role.setCountry(affiliation.country());
    }
    return add(role, "Role.phrase", roles);
  }

  private Mention institution(Annotation phrase) {
    Institution institution = new Institution(jcas, phrase.getBegin(), phrase.getEnd());
    institution.setName(OfficeText.role(phrase.getCoveredText()));
    institution.setCountry(Affiliations.country(places(), phrase));
    return add(institution, "Institution.phrase", institutions);
  }

  /** The longest NamePhrase of the document that ends in this name. */
  private String fullestName(Annotation phrase) {
    String clean = PersonName.clean(phrase.getCoveredText());
    String last = clean.substring(clean.lastIndexOf(' ') + 1);
    List<String> others = new ArrayList<>();
    for (String other : names()) {
      if (!other.equals(clean) && other.endsWith(last)) {
        others.add(other);
      }
    }
    return PersonName.fullest(clean, others);
  }

  private Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = new LinkedHashSet<>();
      for (NamePhrase phrase : Spans.index(jcas, NamePhrase.class)) {
        known.add(PersonName.clean(phrase.getCoveredText()));
      }
      names = known;
    }
    return known;
  }

  private static @Nullable Mention at(List<Mention> mentions, Annotation phrase) {
    for (Mention mention : mentions) {
      if (mention.getBegin() == phrase.getBegin() && mention.getEnd() == phrase.getEnd()) {
        return mention;
      }
    }
    return null;
  }

  private static @Nullable Mention overlapping(List<Mention> mentions, Annotation phrase) {
    Mention same = at(mentions, phrase);
    return same != null ? same : firstOver(mentions, phrase);
  }

  private static @Nullable Mention firstOver(List<Mention> mentions, Annotation phrase) {
    for (Mention mention : mentions) {
      if (mention.getBegin() >= phrase.getEnd()) {
        return null;
      }
      if (mention.getEnd() > phrase.getBegin()) {
        return mention;
      }
    }
    return null;
  }

  /** Adds a mention, in its place among those of its type. */
  private static Mention add(Mention mention, String rule, List<Mention> mentions) {
    mention.setRule(rule);
    mention.addToIndexes();
    int at = mentions.size();
    while (at > 0 && mentions.get(at - 1).getBegin() > mention.getBegin()) {
      at--;
    }
    mentions.add(at, mention);
    return mention;
  }
}
