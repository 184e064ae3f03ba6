package org.sitrep.normalize;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Affiliations.Affiliation;
import org.sitrep.normalize.PersonIdentity.Occurrence;
import org.sitrep.normalize.PersonIdentity.Person;
import org.sitrep.type.Article;
import org.sitrep.type.Official;
import org.sitrep.working.FirstName;
import org.sitrep.working.NamePhrase;
import org.sitrep.working.NameWord;

/**
 * Values of Official: the fullest name, the office and what it belongs to, and the mentions by name
 * that state no office themselves.
 */
@ResourceMetaData(name = "Sitrep official normaliser")
@TypeCapability(
    inputs = {
      "org.sitrep.type.Official",
      "org.sitrep.type.Article",
      "org.sitrep.working.NamePhrase",
      "org.sitrep.working.Office"
    },
    outputs = {
      "org.sitrep.type.Official",
      "org.sitrep.type.Official:name",
      "org.sitrep.type.Official:role",
      "org.sitrep.type.Official:affiliation",
      "org.sitrep.type.Official:country",
      "org.sitrep.type.Official:first"
    })
public final class OfficialNormalizer extends JCasAnnotator_ImplBase {

  private static final String LATER_MENTION = "Official.laterMention";
  private static final String ROSTER = "Official.roster";

  /**
   * Whether the people of Sitrep's own roster are Officials where the text states no office of
   * theirs (rule {@code Official.roster}); true, because news names them so.
   */
  public static final String PARAM_BUILT_IN_ROSTER = "builtInRoster";

  @ConfigurationParameter(name = PARAM_BUILT_IN_ROSTER, defaultValue = "true")
  private boolean builtInRoster;

  /**
   * A table of more people, in UTF-8, with a header line and the columns {@code
   * name;bare;role;affiliation;country;from;to} as in Sitrep's own {@code roster.csv}; its rows
   * count before those. None by default. With {@code builtInRoster} false it replaces them.
   */
  public static final String PARAM_ROSTER_FILE = "rosterFile";

  @ConfigurationParameter(name = PARAM_ROSTER_FILE, mandatory = false)
  private @Nullable String rosterFile;

  private final PersonNames names = new PersonNames();
  private Roster roster = new Roster();
  private KnownNames rosterNames = new KnownNames(List.of(), null);

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    roster = builtInRoster ? Roster.builtIn() : new Roster();
    if (rosterFile != null) {
      try {
        roster.add(Path.of(rosterFile));
      } catch (IOException | InvalidPathException e) {
        throw new ResourceInitializationException(
            new IllegalArgumentException(PARAM_ROSTER_FILE + ": " + rosterFile + ": " + e, e));
      }
    }
    rosterNames = new KnownNames(roster.names(), null);
  }

  @Override
  public void process(JCas jcas) {
    NavigableMap<Integer, Official> officials = officialsByBegin(jcas);
    OtherTrades.remove(jcas, officials);
    Sentences sentences = Sentences.of(jcas);
    NamedPlaces places = NamedPlaces.of(jcas, word -> isFamily(word, officials.values()));
    Offices offices = Offices.of(jcas, sentences, places, officials);
    for (NearbyRoles.Found found : NearbyRoles.find(jcas, sentences, officials.values(), names)) {
      officials.put(found.official().getBegin(), found.official());
      offices.add(found.official(), found.role());
    }
    Map<Integer, PersonName> called = new HashMap<>();
    NavigableMap<Integer, Annotation> mentions = mentions(jcas, officials, called);
    List<Occurrence> occurrences = new ArrayList<>();
    mentions.forEach(
        (begin, mention) ->
            occurrences.add(
                new Occurrence(
                    begin,
                    called.getOrDefault(begin, names.of(mention.getCoveredText())),
                    mention instanceof Official)));
    String date = published(jcas);
    for (Person person : PersonIdentity.resolve(occurrences)) {
      if (person.holdsOffice()) {
        annotate(jcas, places, person, mentions, offices, roster.find(person, date));
      } else {
        Roster.@Nullable Entry entry = roster.find(person, date);
        if (entry != null) {
          annotate(jcas, places, person, mentions, entry, date);
        }
      }
    }
    offices.inherit();
  }

  /** Whether a word is the family name of somebody in the roster, or of an official. */
  private boolean isFamily(String word, Collection<Official> officials) {
    String family = names.of(word).family();
    return rosterNames.hasFamily(family)
        || officials.stream().anyMatch(o -> names.of(o.getCoveredText()).family().equals(family));
  }

  private static @Nullable String published(JCas jcas) {
    for (Article article : jcas.getIndexedFSs(Article.class)) {
      return article.getPublished();
    }
    return null;
  }

  /** One Official a span: two rules may have found the same one. */
  private static NavigableMap<Integer, Official> officialsByBegin(JCas jcas) {
    NavigableMap<Integer, Official> found = new TreeMap<>();
    for (Official official : Spans.list(jcas, Official.class)) {
      if (found.putIfAbsent(official.getBegin(), official) != null) {
        official.removeFromIndexes();
      }
    }
    return found;
  }

  /**
   * All mentions by name of somebody who is an Official somewhere, or in the roster.
   *
   * @param called gets the full names of those who are called by another part of it
   */
  private NavigableMap<Integer, Annotation> mentions(
      JCas jcas, NavigableMap<Integer, Official> officials, Map<Integer, PersonName> called) {
    List<PersonName> holders = new ArrayList<>();
    officials.values().forEach(o -> holders.add(names.of(o.getCoveredText())));
    KnownNames wanted = new KnownNames(holders, rosterNames);
    NavigableMap<Integer, Annotation> mentions = new TreeMap<>(officials);
    String text = jcas.getDocumentText();
    for (NamePhrase phrase : Spans.index(jcas, NamePhrase.class)) {
      if (overlaps(mentions, phrase.getBegin(), phrase.getEnd())) {
        continue;
      }
      boolean speaks = phrase.getRule().equals("NamePhrase.speaker");
      PersonName full = speaks ? CallNames.find(phrase, officials, names) : null;
      if (full != null) {
        called.put(phrase.getBegin(), full);
      }
      if (full != null || wanted.hasFamily(names.of(phrase.getCoveredText()).family())) {
        int begin = LaterMentions.withParticles(text, phrase.getBegin(), wanted);
        if (begin < phrase.getBegin() && !overlaps(mentions, begin, phrase.getBegin())) {
          mentions.put(begin, new NamePhrase(jcas, begin, phrase.getEnd()));
        } else {
          mentions.put(phrase.getBegin(), phrase);
        }
      }
    }
    Map<Integer, NameWord> wordsByEnd = null;
    for (LaterMentions.Hit hit : LaterMentions.find(text, wanted, names)) {
      if (overlaps(mentions, hit.begin(), hit.end())) {
        continue;
      }
      if (wordsByEnd == null) {
        wordsByEnd = wordsByEnd(jcas);
      }
      if (!continuesOtherName(jcas, wordsByEnd.get(hit.begin() - 1))) {
        mentions.put(hit.begin(), new NamePhrase(jcas, hit.begin(), hit.end()));
      }
    }
    return mentions;
  }

  private static Map<Integer, NameWord> wordsByEnd(JCas jcas) {
    Map<Integer, NameWord> words = new HashMap<>();
    for (NameWord word : Spans.index(jcas, NameWord.class)) {
      words.put(word.getEnd(), word);
    }
    return words;
  }

  private static boolean overlaps(NavigableMap<Integer, Annotation> mentions, int begin, int end) {
    var before = mentions.lowerEntry(end);
    return before != null && before.getValue().getEnd() > begin;
  }

  /** Whether the capitalised word directly before is somebody else's given name. */
  private static boolean continuesOtherName(JCas jcas, @Nullable NameWord before) {
    if (before == null) {
      return false;
    }
    String text = jcas.getDocumentText();
    int begin = before.getBegin();
    boolean midSentence =
        begin > 1 && (Character.isLetter(text.charAt(begin - 2)) || text.charAt(begin - 2) == ',');
    return midSentence || jcas.select(FirstName.class).at(before).findFirst().isPresent();
  }

  private static void annotate(
      JCas jcas,
      NamedPlaces places,
      Person person,
      NavigableMap<Integer, Annotation> mentions,
      Offices offices,
      Roster.@Nullable Entry known) {
    List<OfficeText.Office> held =
        person.occurrences().stream()
            .map(o -> offices.at(o.begin()))
            .filter(o -> o != null)
            .sorted(Comparator.comparingInt(OfficeText.Office::offset))
            .toList();
    held = OfficeText.withoutPast(held);
    for (Official official : officials(jcas, person, mentions, LATER_MENTION)) {
      OfficeText.Office office = OfficeText.at(held, official.getBegin());
      if (office != null) {
        Affiliation stated = OfficeText.affiliation(held, office);
        boolean certain = held.stream().anyMatch(OfficeText.Office::certain);
        set(
            official,
            office.role(),
            certain || known == null ? stated : inWordsOfText(places, known, official.getBegin()));
      }
    }
  }

  private static void annotate(
      JCas jcas,
      NamedPlaces places,
      Person person,
      NavigableMap<Integer, Annotation> mentions,
      Roster.Entry entry,
      @Nullable String date) {
    String role = entry.roleOn(date);
    for (Official official : officials(jcas, person, mentions, ROSTER)) {
      if (role != null) {
        set(official, role, inWordsOfText(places, entry, official.getBegin()));
      }
    }
  }

  private static Affiliation inWordsOfText(NamedPlaces places, Roster.Entry entry, int offset) {
    Affiliation affiliation = entry.belongsTo();
    String country = affiliation.country();
    if (country == null || !Affiliations.isCountry(affiliation.text(), country)) {
      return affiliation;
    }
    String word = places.wordFor(country, offset);
    return word == null ? affiliation : new Affiliation(word, country);
  }

  private static void set(Official official, String role, @Nullable Affiliation affiliation) {
    if (!role.isEmpty()) {
      official.setRole(role);
    }
    if (affiliation != null) {
      official.setAffiliation(affiliation.text());
      official.setCountry(affiliation.country());
    }
  }

  /** The Officials of a person, with name and first mention; those that are missing are added. */
  private static List<Official> officials(
      JCas jcas, Person person, NavigableMap<Integer, Annotation> mentions, String rule) {
    List<Official> officials = new ArrayList<>();
    for (Occurrence occurrence : person.occurrences()) {
      Annotation mention = mentions.get(occurrence.begin());
      if (mention instanceof Official official) {
        officials.add(official);
      } else if (mention != null) {
        Official added =
            new Official(
                jcas,
                mention.getBegin(),
                mention.getBegin() + PersonName.lengthWithoutPossessive(mention.getCoveredText()));
        added.setRule(rule);
        added.addToIndexes();
        officials.add(added);
      }
    }
    for (Official official : officials) {
      official.setName(person.fullestName());
      official.setFirst(officials.get(0));
    }
    return officials;
  }
}
