package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.NamePhrase;
import org.sitrep.working.NameWord;
import org.sitrep.working.Office;
import org.sitrep.working.PersonNoun;
import org.sitrep.working.PlaceName;
import org.sitrep.working.Pronoun;
import org.sitrep.working.QuoteSpan;
import org.sitrep.working.Rank;
import org.sitrep.working.RolePhrase;
import org.sitrep.working.Speaker;
import org.sitrep.working.SpeakerPhrase;

/** The phrases of a document that may name who speaks, and what the text says of each. */
final class SpokenPhrases {

  private static final Set<String> PRONOUNS =
      Set.of("his", "her", "their", "its", "he", "she", "they", "it");

  /** What stands between a name and a description of the same person. */
  private static final Pattern ASIDE =
      Pattern.compile(
          ",\\s(?:\\d{1,3},\\s)?(?:(?:also|now|widely)\\s)?(?:(?:known|identified)\\s(?:only\\s)?as\\s|named\\s|called\\s)?");

  private static final Pattern AFTER_ASIDE = Pattern.compile("[,.;:!?)–—“”\"]|\\s+(?:who|and)\\s");

  private final JCas jcas;
  private final String text;
  private final List<SpokenPhrase> outsideQuotations = new ArrayList<>();
  private final Map<Long, SpokenPhrase> bySpan = new HashMap<>();
  private final Map<SpokenPhrase, Annotation> annotations = new HashMap<>();
  private final Map<Long, Annotation> places = new HashMap<>();
  private final Map<Long, Annotation> pronouns = new HashMap<>();
  private final Map<String, String> fullest = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, Gender> addressed = new HashMap<>();
  private final Map<SpokenPhrase, Gender> genders = new HashMap<>();

  private SpokenPhrases(JCas jcas) {
    this.jcas = jcas;
    this.text = jcas.getDocumentText();
    List<QuoteSpan> quotes = Spans.list(jcas, QuoteSpan.class);
    int quote = 0;
    for (Annotation annotation : longest()) {
      SpokenPhrase phrase = of(annotation);
      while (quote < quotes.size() && quotes.get(quote).getEnd() <= annotation.getBegin()) {
        quote++;
      }
      if (quote == quotes.size() || quotes.get(quote).getBegin() > annotation.getBegin()) {
        outsideQuotations.add(phrase);
        if (phrase.kind() == Kind.NAME) {
          learn(phrase, annotation);
        }
      }
    }
  }

  /** The phrases of a document, from what the rules found. */
  static SpokenPhrases of(JCas jcas) {
    return new SpokenPhrases(jcas);
  }

  private void learn(SpokenPhrase phrase, Annotation annotation) {
    String family = family(phrase.text());
    fullest.merge(family, phrase.text(), (a, b) -> a.length() >= b.length() ? a : b);
    String rule = annotation instanceof NamePhrase name ? name.getRule() : null;
    if (rule != null && !rule.equals("NamePhrase.speaker")) {
      people.add(family);
    }
    String before = WordsBefore.word(text, phrase.begin());
    if (!before.isEmpty()) {
      Gender gender = GivenNames.ofHonorific(before);
      if (gender != Gender.UNKNOWN) {
        addressed.put(family, gender);
      }
    }
  }

  private static String family(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The phrases that stand in no quotation, in text order; none is part of another. */
  List<SpokenPhrase> outsideQuotations() {
    return outsideQuotations;
  }

  /** The phrase at an annotation's span. */
  SpokenPhrase of(Annotation speaker) {
    Long span = span(speaker);
    SpokenPhrase known = bySpan.get(span);
    if (known == null) {
      known = phrase(speaker);
      bySpan.put(span, known);
    }
    return known;
  }

  /** The phrase at an annotation's span, or null where the document has none there. */
  @Nullable SpokenPhrase at(@Nullable Annotation annotation) {
    return annotation == null ? null : bySpan.get(span(annotation));
  }

  /** The phrase of shared/Names.ruta, the place or the description behind a phrase. */
  @Nullable Annotation annotation(@Nullable SpokenPhrase phrase) {
    return phrase == null ? null : annotations.get(phrase);
  }

  /** Which pronoun stands for it, as far as its words or those elsewhere in the document tell. */
  Gender gender(SpokenPhrase phrase) {
    return genders.computeIfAbsent(phrase, this::readGender);
  }

  private Gender readGender(SpokenPhrase phrase) {
    if (phrase.kind() != Kind.NAME) {
      return GivenNames.ofNoun(Description.head(phrase.text()));
    }
    String family = family(phrase.text());
    Gender known = addressed.get(family);
    return known != null ? known : GivenNames.ofName(fullest.getOrDefault(family, phrase.text()));
  }

  /** Whether it means a person for certain, not only something with a capital letter. */
  boolean isPerson(SpokenPhrase phrase) {
    return switch (phrase.kind()) {
      case NAME -> people.contains(family(phrase.text()));
      case ROLE -> true;
      case DESCRIPTION -> GivenNames.isPerson(Description.head(phrase.text()));
      default -> false;
    };
  }

  /**
   * What the text itself puts side by side: an office and its holder's name, a description and a
   * name, an abbreviation in brackets and its long form.
   */
  Map<SpokenPhrase, SpokenPhrase> sideBySide() {
    Map<SpokenPhrase, SpokenPhrase> same = new HashMap<>();
    for (Office office : Spans.index(jcas, Office.class)) {
      SpokenPhrase role = at(office.getRole());
      SpokenPhrase name = at(office);
      if (role != null && name != null) {
        same.put(role, name);
      }
    }
    Map<String, SpokenPhrase> longForms = new HashMap<>();
    for (int i = 0; i < outsideQuotations.size(); i++) {
      SpokenPhrase phrase = outsideQuotations.get(i);
      SpokenPhrase before = i == 0 ? null : outsideQuotations.get(i - 1);
      if (before != null && before.end() <= phrase.begin()) {
        int gapEnd = Math.min(phrase.begin(), before.end() + 40);
        if (text.startsWith(")", phrase.end())
            && text.substring(before.end(), gapEnd).strip().equals("(")) {
          longForms.put(phrase.text(), before);
        }
        if (text.startsWith(",", before.end())
            && WordScan.isSpaceBefore(text, gapEnd)
            && ASIDE.matcher(text.substring(before.end(), gapEnd)).matches()) {
          describe(before, phrase, same);
        }
      }
      SpokenPhrase longForm = longForms.get(phrase.text());
      if (longForm != null) {
        same.put(phrase, longForm);
      }
    }
    return same;
  }

  /** A name and a description with only a comma between: a baker, Ivan Berg, or the other way. */
  private void describe(SpokenPhrase a, SpokenPhrase b, Map<SpokenPhrase, SpokenPhrase> same) {
    if (a.kind() == Kind.NAME && b.kind() == Kind.DESCRIPTION && isPerson(b)) {
      same.putIfAbsent(b, a);
    }
    boolean described =
        (a.kind() == Kind.DESCRIPTION || a.kind() == Kind.ROLE) && b.kind() == Kind.NAME;
    if (described
        && (b.end() == text.length()
            || AFTER_ASIDE
                .matcher(text.substring(b.end(), Math.min(text.length(), b.end() + 6)))
                .lookingAt())) {
      same.putIfAbsent(a, b);
    }
  }

  /** Names, offices, bodies, places, pronouns, people and capitalised words, the longest ones. */
  private List<Annotation> longest() {
    List<Annotation> all = new ArrayList<>();
    Spans.index(jcas, Speaker.class).forEach(all::add);
    addCapitalised(all);
    for (PlaceName place : Spans.index(jcas, PlaceName.class)) {
      all.add(place);
      places.putIfAbsent(span(place), place);
    }
    for (Pronoun pronoun : Spans.index(jcas, Pronoun.class)) {
      all.add(pronoun);
      pronouns.putIfAbsent(span(pronoun), pronoun);
    }
    addPeople(all);
    all.sort(SpokenPhrases::compare);
    List<Annotation> longest = new ArrayList<>();
    int end = 0;
    for (Annotation annotation : all) {
      if (annotation.getEnd() > end) {
        longest.add(annotation);
        end = annotation.getEnd();
      }
    }
    return longest;
  }

  /** By begin, the longer one first, and of two of one place a mere description last. */
  private static int compare(Annotation a, Annotation b) {
    int order = Integer.compare(a.getBegin(), b.getBegin());
    if (order == 0) {
      order = Integer.compare(b.getEnd(), a.getEnd());
    }
    return order != 0
        ? order
        : Boolean.compare(a instanceof SpeakerPhrase, b instanceof SpeakerPhrase);
  }

  /** Runs of capitalised words that are in no phrase yet. */
  private void addCapitalised(List<Annotation> all) {
    List<Annotation> speakers = List.copyOf(all);
    int next = 0;
    int covered = 0;
    Annotation run = null;
    for (NameWord word : Spans.index(jcas, NameWord.class)) {
      while (next < speakers.size() && speakers.get(next).getBegin() <= word.getBegin()) {
        covered = Math.max(covered, speakers.get(next).getEnd());
        next++;
      }
      if (word.getBegin() < covered) {
        run = null;
      } else if (run != null && isBlank(run.getEnd(), word.getBegin())) {
        run.setEnd(word.getEnd());
      } else {
        run = new NamePhrase(jcas, word.getBegin(), word.getEnd());
        all.add(run);
      }
    }
  }

  /** People without name or office, with what stands before the noun: the old harbour master. */
  private void addPeople(List<Annotation> all) {
    Spans.index(jcas, PersonNoun.class).forEach(noun -> addPerson(noun, all));
    Spans.index(jcas, Rank.class).forEach(rank -> addPerson(rank, all));
  }

  private void addPerson(Annotation noun, List<Annotation> all) {
    int end = noun.getEnd();
    boolean title =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(end + 1));
    if (!title && Character.isLowerCase(text.charAt(noun.getBegin()))) {
      int determiner = WordsBefore.determiner(text, noun.getBegin());
      if (determiner >= 0) {
        all.add(new SpeakerPhrase(jcas, determiner, end));
      }
    }
  }

  private boolean isBlank(int from, int to) {
    if (from > to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || !(Character.isWhitespace(c) || c == '\u00A0')) {
        return false;
      }
    }
    return true;
  }

  private SpokenPhrase phrase(Annotation speaker) {
    Annotation known = known(speaker);
    String covered = text.substring(speaker.getBegin(), speaker.getEnd());
    Kind kind = isPronoun(covered) ? Kind.PRONOUN : kind(known);
    boolean named = kind == Kind.NAME || kind == Kind.PRONOUN || kind == Kind.PLACE;
    SpokenPhrase phrase =
        new SpokenPhrase(
            speaker.getBegin(),
            speaker.getEnd(),
            kind,
            covered,
            !named && isDefinite(speaker.getBegin(), covered));
    annotations.put(phrase, known);
    return phrase;
  }

  private boolean isDefinite(int begin, String covered) {
    return WordsBefore.isArticleBefore(text, begin) || WordsBefore.beginsWithArticle(covered);
  }

  private static boolean isPronoun(String covered) {
    return covered.length() < 6 && PRONOUNS.contains(covered.toLowerCase(Locale.ROOT));
  }

  private static Kind kind(Annotation phrase) {
    if (phrase instanceof NamePhrase) {
      return Kind.NAME;
    }
    if (phrase instanceof RolePhrase) {
      return Kind.ROLE;
    }
    if (phrase instanceof InstitutionPhrase) {
      return Kind.BODY;
    }
    if (phrase instanceof PlaceName) {
      return Kind.PLACE;
    }
    return phrase instanceof Pronoun ? Kind.PRONOUN : Kind.DESCRIPTION;
  }

  private Annotation known(Annotation speaker) {
    if (!(speaker instanceof SpeakerPhrase)) {
      return speaker;
    }
    Annotation place = places.get(span(speaker));
    if (place != null) {
      return place;
    }
    Annotation pronoun = pronouns.get(span(speaker));
    return pronoun != null ? pronoun : speaker;
  }

  /** A number for where an annotation stands. Its hash code spreads, unlike that of two halves. */
  private long span(Annotation annotation) {
    return annotation.getBegin() * (text.length() + 1L) + annotation.getEnd();
  }
}
