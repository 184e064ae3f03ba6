package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Official;
import org.sitrep.working.NamePhrase;
import org.sitrep.working.PersonNoun;
import org.sitrep.working.ReportVerb;
import org.sitrep.working.RolePhrase;

/**
 * The office that stands a sentence or two before the name: "The city's mayor said ... Ihor
 * Terekhov added".
 */
final class NearbyRoles {

  private static final String RULE = "Official.roleNearby";

  private static final Pattern POSSESSED = Pattern.compile(".*['’]s?\\s.*");

  /**
   * A name and the office it holds.
   *
   * @param official the new mention, indexed
   * @param role where the office is written
   */
  record Found(Official official, Annotation role) {}

  private NearbyRoles() {}

  /**
   * Finds full names that speak, have no office or description of their own, and follow an unnamed
   * office that speaks.
   *
   * @param stated the mentions that have an office: their holders need no other one
   * @param names reads names
   */
  static List<Found> find(
      JCas jcas, Sentences sentences, Collection<Official> stated, PersonNames names) {
    List<RolePhrase> roles = new ArrayList<>();
    for (RolePhrase role : jcas.getAnnotationIndex(RolePhrase.class)) {
      if (isUnnamedSpeaker(jcas, role)) {
        roles.add(role);
      }
    }
    List<Found> found = new ArrayList<>();
    if (roles.isEmpty()) {
      return found;
    }
    Set<String> holders = new HashSet<>();
    stated.forEach(o -> holders.add(names.of(o.getCoveredText()).family()));
    for (NamePhrase name : new ArrayList<>(jcas.select(NamePhrase.class).asList())) {
      PersonName person = names.of(name.getCoveredText());
      if (person.given().isEmpty()
          || holders.contains(person.family())
          || !speaks(jcas, name)
          || isDescribed(jcas, name)) {
        continue;
      }
      RolePhrase role = before(roles, name, sentences);
      if (role != null) {
        Official official = new Official(jcas, name.getBegin(), name.getEnd());
        official.setRule(RULE);
        official.addToIndexes();
        found.add(new Found(official, role));
      }
    }
    return found;
  }

  /** The last office before the name, at most two sentences away. */
  private static @Nullable RolePhrase before(
      List<RolePhrase> roles, NamePhrase name, Sentences sentences) {
    RolePhrase last = null;
    for (RolePhrase role : roles) {
      if (role.getEnd() < name.getBegin()) {
        last = role;
      }
    }
    int here = sentences.indexAt(name.getBegin());
    return last != null
            && sentences.indexAt(last.getBegin()) < here
            && sentences.indexAt(last.getBegin()) >= here - 2
        ? last
        : null;
  }

  private static boolean isUnnamedSpeaker(JCas jcas, RolePhrase role) {
    String rule = role.getRule();
    if (rule.equals("RolePhrase.group") || rule.equals("RolePhrase.plural")) {
      return false;
    }
    boolean definite =
        jcas.getDocumentText().regionMatches(true, role.getBegin() - 4, "the ", 0, 4)
            || isPossessed(role.getCoveredText());
    return definite && speaks(jcas, role) && !isNamed(jcas, role);
  }

  private static boolean isPossessed(String role) {
    return (role.indexOf('\'') >= 0 || role.indexOf('’') >= 0) && POSSESSED.matcher(role).matches();
  }

  private static boolean isNamed(JCas jcas, RolePhrase role) {
    return jcas.select(NamePhrase.class)
        .following(role)
        .limit(1)
        .anyMatch(n -> n.getBegin() - role.getEnd() <= 2);
  }

  private static boolean speaks(JCas jcas, Annotation phrase) {
    return jcas.select(ReportVerb.class)
            .following(phrase)
            .limit(1)
            .anyMatch(v -> v.getBegin() - phrase.getEnd() <= 5)
        || jcas.select(ReportVerb.class)
            .preceding(phrase)
            .limit(1)
            .anyMatch(v -> phrase.getBegin() - v.getEnd() <= 1);
  }

  /** Whether a description follows: "Olena Koval, a resident". */
  private static boolean isDescribed(JCas jcas, NamePhrase name) {
    String text = jcas.getDocumentText();
    return (name.getEnd() < text.length() && text.charAt(name.getEnd()) == ',')
        || jcas.select(PersonNoun.class)
            .preceding(name)
            .limit(1)
            .anyMatch(p -> name.getBegin() - p.getEnd() <= 2);
  }
}
