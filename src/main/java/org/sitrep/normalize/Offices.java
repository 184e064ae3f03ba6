package org.sitrep.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Affiliations.Affiliation;
import org.sitrep.type.Official;
import org.sitrep.working.Honorific;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.NameWord;
import org.sitrep.working.Office;
import org.sitrep.working.Rank;
import org.sitrep.working.RolePhrase;

/** The offices that a document gives at its mentions, and what they belong to. */
final class Offices {

  private static final Pattern SERVED =
      Pattern.compile(",?\\s(?:who\\s)?(?:\\p{L}+ly\\s|once\\s)?(?:served|worked|acted)\\s");

  private final JCas jcas;
  private final Sentences sentences;
  private final NamedPlaces names;
  private final NearbyAffiliation nearby;
  private final Map<Integer, OfficeText.Office> byMention = new HashMap<>();

  /** Those whose office is under somebody named in it, with where it is written. */
  private final Map<Official, Annotation> servants = new HashMap<>();

  private Offices(JCas jcas, Sentences sentences, NamedPlaces names) {
    this.jcas = jcas;
    this.sentences = sentences;
    this.names = names;
    this.nearby = new NearbyAffiliation(names, sentences);
  }

  /** The office at each mention; where two are given, one that is no mere rank counts. */
  static Offices of(
      JCas jcas, Sentences sentences, NamedPlaces names, Map<Integer, Official> officials) {
    Offices offices = new Offices(jcas, sentences, names);
    for (Office office : Spans.index(jcas, Office.class)) {
      Official official = officials.get(office.getBegin());
      Annotation role = office.getRole();
      if (official == null || role == null) {
        continue;
      }
      OfficeText.Office known = offices.at(official.getBegin());
      String written = OfficeText.role(role.getCoveredText());
      boolean longer =
          known != null
              && written.length() > known.role().length()
              && written.startsWith(known.role());
      if (known == null || longer || offices.prefers(role, known)) {
        offices.add(official, role, office.getOf(), office.getRule());
      }
    }
    return offices;
  }

  /** An office counts before a rank, and a rank before an office that says less than it. */
  private boolean prefers(Annotation role, OfficeText.Office known) {
    boolean rank = role instanceof Rank || !jcas.select(Rank.class).at(role).isEmpty();
    return known.isRank()
        ? !rank && !OfficeText.saysLittle(role.getCoveredText())
        : rank && OfficeText.saysLittle(known.role());
  }

  /** The office given at the mention that begins at an offset, or null. */
  OfficeText.@Nullable Office at(int begin) {
    return byMention.get(begin);
  }

  /** Gives somebody an office that stands elsewhere. */
  void add(Official official, Annotation role) {
    add(official, role, null, "");
  }

  private void add(Official official, Annotation written, @Nullable Annotation place, String rule) {
    Annotation role = orRankBefore(official, written);
    boolean serves = isUnderSomebody(role);
    Affiliation said = affiliation(official, role, place);
    Affiliation stated =
        said == null && !role.equals(written) ? affiliation(official, written, place) : said;
    Affiliation near = stated != null || serves ? stated : near(role);
    byMention.put(
        official.getBegin(),
        new OfficeText.Office(
            official.getBegin(),
            role instanceof InstitutionPhrase
                ? ""
                : OfficeText.stated(role.getCoveredText(), role.equals(written) ? rule : ""),
            near,
            stated != null,
            role instanceof Rank,
            isPast(official, role, rule)));
    if (serves && stated == null) {
      servants.put(official, role);
    }
  }

  /** His vice president: of what the office belongs to that was named last before. */
  private @Nullable Affiliation near(Annotation role) {
    String text = jcas.getDocumentText();
    int begin = role.getBegin();
    if (!text.regionMatches(true, begin - 4, "his ", 0, 4)
        && !text.regionMatches(true, begin - 4, "her ", 0, 4)) {
      return nearby.of(role);
    }
    int earliest = sentences.begin(Math.max(0, sentences.indexAt(begin) - 1));
    OfficeText.Office last = null;
    for (OfficeText.Office office : byMention.values()) {
      boolean before = office.offset() >= earliest && office.offset() < begin;
      if (before && office.certain() && (last == null || office.offset() > last.offset())) {
        last = office;
      }
    }
    return last == null ? nearby.of(role) : last.affiliation();
  }

  /** Who resigned as mayor, who served as mayor from 2008 to 2012. */
  private boolean isPast(Official official, Annotation role, String rule) {
    if (rule.equals("Official.left")) {
      return true;
    }
    return rule.equals("Official.appointed")
        && role.getBegin() > official.getEnd()
        && SERVED
            .matcher(jcas.getDocumentText())
            .region(official.getEnd(), role.getBegin())
            .lookingAt();
  }

  /** The rank right before a name says more than that somebody is an officer or a commander. */
  private Annotation orRankBefore(Official official, Annotation role) {
    if (role instanceof Rank) {
      return orRankInParentheses(role);
    }
    if (!OfficeText.saysLittle(OfficeText.role(role.getCoveredText()))) {
      return role;
    }
    return jcas.select(Rank.class)
        .preceding(official)
        .limit(1)
        .filter(rank -> isBeside(rank, official))
        .<Annotation>map(rank -> rank)
        .findFirst()
        .orElse(role);
  }

  /** Whether nothing but a form of address stands between. */
  private boolean isBeside(Rank rank, Official official) {
    if (official.getBegin() - rank.getEnd() <= 1) {
      return true;
    }
    return jcas.select(Honorific.class)
        .preceding(official)
        .limit(1)
        .filter(
            form ->
                form.getBegin() - rank.getEnd() == 1 && official.getBegin() - form.getEnd() == 1)
        .findFirst()
        .isPresent();
  }

  /** A general (Generalleutnant): the longer rank says more. */
  private Annotation orRankInParentheses(Annotation rank) {
    if (!jcas.getDocumentText().startsWith(" (", rank.getEnd())) {
      return rank;
    }
    int length = rank.getEnd() - rank.getBegin();
    return jcas.select(Rank.class)
        .following(rank)
        .limit(1)
        .filter(other -> other.getBegin() - rank.getEnd() <= 3)
        .filter(other -> other.getEnd() - other.getBegin() > length)
        .<Annotation>map(other -> other)
        .findFirst()
        .orElse(rank);
  }

  private @Nullable Affiliation affiliation(
      Official official, Annotation role, @Nullable Annotation place) {
    if (place != null) {
      return new Affiliation(place.getCoveredText(), Affiliations.country(names, place));
    }
    if (role instanceof InstitutionPhrase) {
      return new Affiliation(
          OfficeText.role(role.getCoveredText()), Affiliations.country(names, role));
    }
    Affiliation stated = Affiliations.of(names, role);
    if (stated != null && stated.country() == null) {
      stated = new Affiliation(stated.text(), Affiliations.ofPossessor(names, sentences, role));
    }
    if (stated == null || role instanceof Rank || OfficeText.isOfSomebody(role.getCoveredText())) {
      Affiliation led = Affiliations.ofDelegation(names, sentences, official);
      return led == null ? stated : led;
    }
    return stated;
  }

  private boolean isUnderSomebody(Annotation role) {
    String rule = role instanceof RolePhrase phrase ? phrase.getRule() : "";
    return (rule.equals("RolePhrase.possessive") || rule.equals("RolePhrase.ofHolder"))
        && !jcas.select(NameWord.class).coveredBy(role).isEmpty();
  }

  /** Somebody's envoy or aide belongs to what that person's own office belongs to. */
  void inherit() {
    servants.forEach(
        (official, role) -> {
          Official master =
              jcas.select(Official.class)
                  .coveredBy(role)
                  .filter(o -> o.getAffiliation() != null)
                  .findFirst()
                  .orElse(null);
          if (master != null) {
            for (Official same : Spans.index(jcas, Official.class)) {
              if (Objects.equals(same.getFirst(), official.getFirst())
                  && same.getAffiliation() == null) {
                same.setAffiliation(master.getAffiliation());
                same.setCountry(master.getCountry());
              }
            }
          }
        });
  }
}
