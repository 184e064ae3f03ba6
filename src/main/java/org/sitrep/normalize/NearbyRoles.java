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
import org.sitrep.working.Office;
import org.sitrep.working.PersonNoun;
import org.sitrep.working.ReportVerb;
import org.sitrep.working.RolePhrase;

/**
 * The office that stands a sentence or two before the name, "The city's mayor said ... Ihor
 * Terekhov added", or begins the next one: "Ihor Terekhov said ... The mayor added".
 */
final class NearbyRoles {

  private static final String RULE = "Official.roleNearby";

  private static final Pattern ASIDE = Pattern.compile(",\\s[^,.;:“”\"\\n]{3,80},\\s");

  /** Goes on with what somebody has said: The president also said, The minister gave no figures. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\s(?:(?:then|later|further)\\s)?(?:also|added|went on|continued|stressed|repeated|noted|declined"
              + "|gave no|did not (?:say|give|elaborate|specify|provide|name|comment|mention))\\b");

  private static final Pattern POSSESSED = Pattern.compile(".*['’]s?\\s.*");

  /**
   * A name and the office it holds.
   *
   * @param official the new mention, indexed
   * @param role where the office is written
   */
  record Found(Official official, Annotation role) {}

  private final JCas jcas;
  private final String text;
  private final Spans<ReportVerb> verbs;
  private final Spans<NamePhrase> phrases;
  private final Spans<PersonNoun> people;

  private NearbyRoles(JCas jcas) {
    this.jcas = jcas;
    this.text = jcas.getDocumentText();
    this.verbs = Spans.of(jcas, ReportVerb.class);
    this.phrases = Spans.of(jcas, NamePhrase.class);
    this.people = Spans.of(jcas, PersonNoun.class);
  }

  /**
   * Finds full names that speak, have no office or description of their own, and follow an unnamed
   * office that speaks.
   *
   * @param stated the mentions that have an office: their holders need no other one
   * @param names reads names
   */
  static List<Found> find(
      JCas jcas, Sentences sentences, Collection<Official> stated, PersonNames names) {
    return new NearbyRoles(jcas).find(sentences, stated, names);
  }

  private List<Found> find(Sentences sentences, Collection<Official> stated, PersonNames names) {
    List<RolePhrase> roles = new ArrayList<>();
    for (RolePhrase role : Spans.index(jcas, RolePhrase.class)) {
      if (isUnnamedSpeaker(role)) {
        roles.add(role);
      }
    }
    List<RolePhrase> continuing = continuing();
    List<Found> found = new ArrayList<>();
    if (roles.isEmpty() && continuing.isEmpty()) {
      return found;
    }
    Set<String> holders = new HashSet<>();
    stated.forEach(o -> holders.add(names.of(o.getCoveredText()).family()));
    for (NamePhrase name : Spans.list(jcas, NamePhrase.class)) {
      PersonName person = names.of(name.getCoveredText());
      if (holders.contains(person.family()) || !speaks(name) || isDescribed(name)) {
        continue;
      }
      RolePhrase role = person.given().isEmpty() ? null : before(roles, name, sentences);
      if (role == null) {
        role = after(continuing, name, sentences);
      }
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

  /** Offices with an article at the start of a sentence that goes on with what was said. */
  private List<RolePhrase> continuing() {
    List<RolePhrase> found = new ArrayList<>();
    for (RolePhrase role : Spans.index(jcas, RolePhrase.class)) {
      boolean definite = text.startsWith("The ", role.getBegin() - 4);
      if (definite
          && isOne(role)
          && GOES_ON.matcher(text).region(role.getEnd(), text.length()).lookingAt()) {
        found.add(role);
      }
    }
    return found;
  }

  /** The office that the next sentence goes on with, if nobody else holds it or stands between. */
  private @Nullable RolePhrase after(
      List<RolePhrase> continuing, NamePhrase name, Sentences sentences) {
    int next = sentences.indexAt(name.getBegin()) + 1;
    for (RolePhrase role : continuing) {
      if (role.getBegin() > name.getEnd() && sentences.indexAt(role.getBegin()) == next) {
        NamePhrase other = phrases.next(name.getEnd());
        boolean alone = other == null || other.getBegin() > role.getBegin();
        return alone && !isHeld(role) ? role : null;
      }
    }
    return null;
  }

  private boolean isHeld(RolePhrase role) {
    String office = Description.head(role.getCoveredText());
    for (Office other : Spans.index(jcas, Office.class)) {
      Annotation written = other.getRole();
      if (written != null && Description.head(written.getCoveredText()).equals(office)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(RolePhrase role) {
    String rule = role.getRule();
    return !rule.equals("RolePhrase.group") && !rule.equals("RolePhrase.plural");
  }

  private boolean isUnnamedSpeaker(RolePhrase role) {
    if (!isOne(role)) {
      return false;
    }
    boolean definite =
        text.regionMatches(true, role.getBegin() - 4, "the ", 0, 4)
            || isPossessed(role.getCoveredText());
    return definite && (speaks(role) || speaksAfterAside(role)) && !isNamed(role);
  }

  /** The mayor of Kharkiv, the second city, said; but not: The mayor, Ivan Berg, said. */
  private boolean speaksAfterAside(RolePhrase role) {
    if (!text.startsWith(",", role.getEnd())) {
      return false;
    }
    var aside =
        ASIDE.matcher(text).region(role.getEnd(), Math.min(text.length(), role.getEnd() + 90));
    if (!aside.lookingAt()) {
      return false;
    }
    ReportVerb verb = verbs.next(role.getEnd());
    NamePhrase name = phrases.next(role.getEnd());
    return verb != null
        && verb.getBegin() == aside.end()
        && (name == null || name.getBegin() >= aside.end());
  }

  private static boolean isPossessed(String role) {
    return (role.indexOf('\'') >= 0 || role.indexOf('’') >= 0) && POSSESSED.matcher(role).matches();
  }

  private boolean isNamed(RolePhrase role) {
    NamePhrase name = phrases.next(role.getEnd());
    return name != null && name.getBegin() - role.getEnd() <= 2;
  }

  private boolean speaks(Annotation phrase) {
    ReportVerb after = verbs.next(phrase.getEnd());
    ReportVerb before = verbs.last(phrase.getBegin());
    return (after != null && after.getBegin() - phrase.getEnd() <= 5)
        || (before != null && phrase.getBegin() - before.getEnd() <= 1);
  }

  /** Whether a description follows: "Olena Koval, a resident". */
  private boolean isDescribed(NamePhrase name) {
    PersonNoun noun = people.last(name.getBegin());
    return (name.getEnd() < text.length() && text.charAt(name.getEnd()) == ',')
        || (noun != null && name.getBegin() - noun.getEnd() <= 2);
  }
}
