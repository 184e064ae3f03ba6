package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.PersonIdentity.Occurrence;
import org.sitrep.type.Official;
import org.sitrep.working.FirstName;
import org.sitrep.working.NamePhrase;
import org.sitrep.working.NameWord;
import org.sitrep.working.Office;
import org.sitrep.working.Rank;

/**
 * Values of Official: the fullest name, the office and what it belongs to, and the mentions by name
 * that state no office themselves.
 */
public final class OfficialNormalizer extends JCasAnnotator_ImplBase {

  private static final String LATER_MENTION = "Official.laterMention";

  @Override
  public void process(JCas jcas) {
    Map<Integer, Official> officials = officialsByBegin(jcas);
    if (officials.isEmpty()) {
      return;
    }
    Map<Official, OfficeText.Office> offices = offices(jcas, officials);
    List<PersonName> stated =
        officials.values().stream().map(o -> PersonName.of(o.getCoveredText())).toList();
    NavigableMap<Integer, Annotation> mentions = new TreeMap<>(officials);
    for (NamePhrase phrase : jcas.select(NamePhrase.class)) {
      PersonName name = PersonName.of(phrase.getCoveredText());
      if (!mentions.containsKey(phrase.getBegin())
          && stated.stream().anyMatch(s -> s.family().equals(name.family()))
          && !overlaps(mentions, phrase.getBegin(), phrase.getEnd())) {
        mentions.put(phrase.getBegin(), phrase);
      }
    }
    for (LaterMentions.Hit hit : LaterMentions.find(jcas.getDocumentText(), stated)) {
      if (!overlaps(mentions, hit.begin(), hit.end()) && !continuesOtherName(jcas, hit)) {
        mentions.put(hit.begin(), new NamePhrase(jcas, hit.begin(), hit.end()));
      }
    }
    List<Occurrence> occurrences = new ArrayList<>();
    mentions.forEach(
        (begin, mention) ->
            occurrences.add(
                new Occurrence(
                    begin, PersonName.of(mention.getCoveredText()), mention instanceof Official)));
    for (PersonIdentity.Person person : PersonIdentity.resolve(occurrences)) {
      if (person.holdsOffice()) {
        annotate(jcas, person, mentions, offices);
      }
    }
  }

  /** One Official a span; where two rules found one, the office that is no mere rank counts. */
  private static NavigableMap<Integer, Official> officialsByBegin(JCas jcas) {
    NavigableMap<Integer, Official> found = new TreeMap<>();
    for (Official official : new ArrayList<>(jcas.select(Official.class).asList())) {
      Official known = found.putIfAbsent(official.getBegin(), official);
      if (known != null) {
        official.removeFromIndexes();
      }
    }
    return found;
  }

  private static Map<Official, OfficeText.Office> offices(
      JCas jcas, Map<Integer, Official> officials) {
    Map<Official, OfficeText.Office> offices = new HashMap<>();
    for (Office office : jcas.select(Office.class)) {
      Official official = officials.get(office.getBegin());
      Annotation role = office.getRole();
      if (official == null || role == null) {
        continue;
      }
      OfficeText.Office known = offices.get(official);
      if (known == null || (known.isRank() && !(role instanceof Rank))) {
        Affiliations.Affiliation affiliation = Affiliations.of(jcas, role);
        offices.put(
            official,
            new OfficeText.Office(
                official.getBegin(),
                OfficeText.role(role.getCoveredText()),
                affiliation == null ? Affiliations.near(jcas, role) : affiliation,
                affiliation != null,
                role instanceof Rank));
      }
    }
    return offices;
  }

  private static boolean overlaps(NavigableMap<Integer, Annotation> mentions, int begin, int end) {
    var before = mentions.lowerEntry(end);
    return before != null && before.getValue().getEnd() > begin;
  }

  /** Whether another capitalised word stands directly before: somebody else's given name. */
  private static boolean continuesOtherName(JCas jcas, LaterMentions.Hit hit) {
    String text = jcas.getDocumentText();
    int end = hit.begin() - 1;
    if (end < 1 || text.charAt(end) != ' ') {
      return false;
    }
    NameWord before =
        jcas.select(NameWord.class).filter(w -> w.getEnd() == end).findFirst().orElse(null);
    if (before == null) {
      return false;
    }
    boolean given = jcas.select(FirstName.class).at(before).findFirst().isPresent();
    boolean beginsSentence =
        before.getBegin() == 0
            || !text.substring(0, before.getBegin()).matches("(?s).*[\\p{L},;]\\s");
    return given || !beginsSentence;
  }

  private static void annotate(
      JCas jcas,
      PersonIdentity.Person person,
      Map<Integer, Annotation> mentions,
      Map<Official, OfficeText.Office> offices) {
    List<OfficeText.Office> held =
        offices.entrySet().stream()
            .filter(
                e ->
                    person.occurrences().stream().anyMatch(o -> o.begin() == e.getKey().getBegin()))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparingInt(OfficeText.Office::offset))
            .toList();
    Official first = null;
    for (Occurrence occurrence : person.occurrences()) {
      Official official = official(jcas, mentions, occurrence);
      if (first == null) {
        first = official;
      }
      official.setName(person.fullestName());
      official.setFirst(first);
      OfficeText.Office office = OfficeText.at(held, occurrence.begin());
      if (office != null) {
        official.setRole(office.role());
        Affiliations.Affiliation affiliation = OfficeText.affiliation(held, office);
        if (affiliation != null) {
          official.setAffiliation(affiliation.text());
          official.setCountry(affiliation.country());
        }
      }
    }
  }

  private static Official official(
      JCas jcas, Map<Integer, Annotation> mentions, Occurrence occurrence) {
    Annotation mention = mentions.get(occurrence.begin());
    if (mention instanceof Official official) {
      return official;
    }
    @Nullable Annotation found = mention;
    int end = found == null ? occurrence.begin() : found.getEnd();
    Official added = new Official(jcas, occurrence.begin(), end);
    added.setRule(LATER_MENTION);
    added.addToIndexes();
    return added;
  }
}
