package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.working.Demonym;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.OrgName;
import org.sitrep.working.PlaceName;

/** The bodies, places and peoples that a document names: what an office can belong to. */
final class NamedPlaces {

  final String text;
  final Spans<InstitutionPhrase> bodies;
  final Spans<PlaceName> places;
  final Spans<Demonym> demonyms;

  private final JCas jcas;
  private final Predicate<String> families;
  private @Nullable Spans<OrgName> organisations;
  private @Nullable List<CountryWord> countryWords;

  /** A word that means a country. */
  private record CountryWord(int begin, String word, String code) {}

  private NamedPlaces(JCas jcas, Predicate<String> families) {
    this.jcas = jcas;
    this.families = families;
    text = jcas.getDocumentText();
    bodies = Spans.of(jcas, InstitutionPhrase.class);
    places = Spans.of(jcas, PlaceName.class);
    demonyms = Spans.of(jcas, Demonym.class);
  }

  /** Those that the rules found, of a document whose people nobody asks for. */
  static NamedPlaces of(JCas jcas) {
    return new NamedPlaces(jcas, word -> false);
  }

  /**
   * Those that the rules found.
   *
   * @param families the words that are somebody's family name
   */
  static NamedPlaces of(JCas jcas, Predicate<String> families) {
    return new NamedPlaces(jcas, families);
  }

  Spans<OrgName> organisations() {
    Spans<OrgName> known = organisations;
    if (known == null) {
      known = Spans.of(jcas, OrgName.class);
      organisations = known;
    }
    return known;
  }

  /** The whole name of the town or company that ends where an owner does, or null. */
  @Nullable String owner(int begin, int end) {
    return families.test(text.substring(WordScan.wordBegin(text, end), end))
        ? null
        : OwnerName.of(jcas, begin, end);
  }

  /**
   * The word that the document has for a country: the one nearest before an offset, else the first.
   *
   * @param code ISO 3166-1 alpha-2 code
   * @return null where the document does not name the country
   */
  @Nullable String wordFor(String code, int offset) {
    CountryWord best = null;
    for (CountryWord word : countryWords()) {
      if ((best == null || word.begin() < offset) && word.code().equals(code)) {
        best = word;
      }
    }
    return best == null ? null : best.word();
  }

  private List<CountryWord> countryWords() {
    List<CountryWord> known = countryWords;
    if (known == null) {
      known = new ArrayList<>();
      for (PlaceName place : places.all()) {
        add(place, known);
      }
      for (Demonym demonym : demonyms.all()) {
        add(demonym, known);
      }
      known.sort(Comparator.comparingInt(CountryWord::begin));
      countryWords = known;
    }
    return known;
  }

  private static void add(Annotation word, List<CountryWord> words) {
    String written = word.getCoveredText();
    String code = Affiliations.country(written);
    if (code != null && (word instanceof Demonym || Affiliations.isCountry(written, code))) {
      words.add(new CountryWord(word.getBegin(), written, code));
    }
  }
}
