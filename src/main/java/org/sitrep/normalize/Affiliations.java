package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.PlaceName;
import org.sitrep.working.RolePhrase;

/** What an office belongs to, and its country: from the words inside the phrase. */
final class Affiliations {

  /** Countries of peoples, places and organisations. */
  private static final WordTable COUNTRIES =
      WordTable.over(
          List.of(
              WordTable.read("words/places", "Demonym"),
              WordTable.read("words/places", "PlaceName"),
              WordTable.read("words/orgs", "OrgName")));

  /** An envoy to a country belongs to the one who sent him. */
  private static final Pattern SENT_TO = Pattern.compile("(?i)\\b(?:to|in|at)\\s+(?:the\\s+)?$");

  /** A town or state that the lists do not know: mayor of Izmir, governor of the state of Oyo. */
  private static final Pattern OF_PLACE =
      Pattern.compile(
          "(?i:mayor|governor|sheriff|emir|bishop|patriarch|metropolitan)"
              + " of (?:the (?:\\p{Ll}+ )?(?:state|region|province|city|town|district) of )?"
              + "((?:\\p{Lu}[\\p{L}'’-]+\\s?){1,3})$");

  /** A company or a body known by its initials: CEO of arms maker Volta, head of the BKA. */
  private static final Pattern OF_BODY =
      Pattern.compile(
          "\\b(?:of|for|at) (?:the )?(?:.*\\s)?(\\p{Lu}[\\p{L}\\d-]+(?:\\s\\p{Lu}[\\p{L}\\d-]+)*)$");

  private static final Pattern OF_COMPANY =
      Pattern.compile(
          "(?:maker|manufacturer|producer|firm|giant|conglomerate|start-?up|contractor|developer)"
              + " ((?:\\p{Lu}[\\p{L}\\d-]+\\s?)+)$");

  private static final Pattern INITIALS =
      Pattern.compile("^(?!CEO|CFO|COO|CTO|MEP|MSP)(\\p{Lu}{3,7})\\s");

  /** What made somebody an official, not what the office belongs to: Moscow-installed. */
  private static final Pattern MADE_BY =
      Pattern.compile(
          "-(?:installed|appointed|backed|imposed|controlled|trained|born|administered|occupied|held|based|aligned)\\b");

  private static final Pattern LOCAL_POSSESSOR =
      Pattern.compile(
          "\\b(?:city|town|village|region|district|province|oblast|governorate)['’]s\\b");

  /** An ambassador to a body of states belongs to the state: Peru's UN ambassador. */
  private static final Pattern AT_THE_UN =
      Pattern.compile("(.+)['’]s (?:UN|U[.]N[.]|United Nations|EU|NATO)");

  /** A coordinator of theirs for a country is not of that country. */
  private static final Set<String> OF_STATES =
      Set.of("UN", "U.N.", "United Nations", "EU", "European Union", "NATO", "African Union");

  private static final WordScan ENVOY =
      WordScan.forWords("envoy", "ambassador", "emissary", "representative");

  /** Where an envoy is sent to, before and after the word: envoy for Ukraine, Ukraine envoy. */
  private static final Pattern SENT_FOR =
      Pattern.compile("(?i)\\b(?:to|for|in|at|on)\\s+(?:the\\s+)?$");

  private static final Pattern BEFORE_ENVOY =
      Pattern.compile("^\\s(?:(?:special|peace|top|chief)\\s)?(?:envoy|emissary)\\b");

  /** A company's name before an office in it: SpaceX CEO. */
  private static final Pattern COMPANY =
      Pattern.compile(
          "^(?!(?:Vice|Air|Former|Acting|Deputy|Interim|Senior|First|Then|Ex|The|Rear|Chief|Executive|Opposition|Rebel|Managing|General|City|Police)\\b)((?:\\p{Lu}[\\p{L}\\d&.-]*\\s)+)(?i:(?:co-)?founder|ceo|c\\.e\\.o\\.|chief|chair|boss|director"
              + "|managing|spokes|president)");

  /**
   * A town or company that the lists do not know, before an office that no person has: X's mayor.
   */
  private static final Pattern OWNER =
      Pattern.compile(
          "^((?:\\p{Lu}[\\p{L}\\d-]*\\s?)+)['’]s (?:\\p{Ll}+ ){0,2}(?:governor|mayor|chief executive|chairman|chairwoman|(?:co-)?founder"
              + "|director|commander|police chief|council(?:l)?or)$");

  private static final List<Pattern> BODIES_BEFORE = List.of(COMPANY, INITIALS);

  private static final List<Pattern> BODIES = List.of(COMPANY, INITIALS, OF_BODY);

  /** Whose team the person behind the words leads. */
  private static final Pattern DELEGATION =
      Pattern.compile(
          "\\b(?:delegation|team|mission|side|negotiators)\\b[^.;\\n]{0,60}?\\b(?:headed|led|chaired)(?: up)? by\\b"
              + "[^.;\\n,]{0,60},?\\s*$");

  /** The body that somebody leads: the rebels' army, led by ... */
  private static final Pattern LED =
      Pattern.compile(",? (?:(?:which is|now) )?(?:headed|led|commanded) by [^,;]{0,40}$");

  private static final Pattern REGION =
      Pattern.compile(
          "^\\s+(?:region|oblast|province|governorate|district|krai|territory|county)\\b");

  private static final Set<String> OTHER_COUNTRY_NAMES =
      Set.of("US", "U.S.", "USA", "America", "UK", "U.K.", "Britain", "Turkey", "Türkiye");

  /** English names of countries by code; there are few. */
  private static final Map<String, String> COUNTRY_NAMES = new ConcurrentHashMap<>();

  private Affiliations() {}

  /**
   * @param text the affiliation in the text's words
   * @param country its ISO 3166-1 alpha-2 code, or null
   */
  record Affiliation(String text, @Nullable String country) {}

  /** What the office in a phrase belongs to, or null where the phrase does not say it. */
  static @Nullable Affiliation of(NamedPlaces names, Annotation phrase) {
    String text = names.text;
    String words = phrase.getCoveredText();
    boolean endsInName = Character.isUpperCase(words.codePointAt(words.lastIndexOf(' ') + 1));
    if (endsInName) {
      var named = OF_COMPANY.matcher(words);
      if (named.find()) {
        return new Affiliation(named.group(1), null);
      }
    }
    Annotation chosen = null;
    boolean envoy = ENVOY.isIn(words);
    for (Annotation part : parts(names, phrase)) {
      if ((envoy && isDestination(text, phrase, part)) || isMaker(text, part)) {
        continue;
      }
      if (chosen == null
          || isPlaceIn(text, chosen, part)
          || (part instanceof InstitutionPhrase
              && !isKindOfOffice(text, chosen, part)
              && !isSentTo(text, phrase.getBegin(), part))) {
        chosen = part;
      }
    }
    if (chosen == null) {
      if (endsInName) {
        var place = OF_PLACE.matcher(words);
        if (place.find()) {
          return new Affiliation(place.group(1), null);
        }
      }
      boolean ofBody =
          !envoy && phrase instanceof RolePhrase role && role.getRule().equals("RolePhrase.of");
      boolean capital = endsInName || Character.isUpperCase(words.codePointAt(0));
      Affiliation body = capital ? ofUnknownBody(words, ofBody ? BODIES : BODIES_BEFORE) : null;
      return body != null || ofBody || !capital ? body : ofOwner(names, phrase, words);
    }
    int end = chosen.getEnd();
    if (chosen instanceof PlaceName && WordScan.isSpaceAt(text, end)) {
      var region = REGION.matcher(text.substring(end, Math.min(text.length(), end + 15)));
      end += region.find() ? region.end() : 0;
    }
    String body = OfficeText.role(text.substring(chosen.getBegin(), end));
    var sender = AT_THE_UN.matcher(body);
    boolean ofStates = envoy || OF_STATES.contains(body);
    return new Affiliation(
        envoy && sender.matches() ? sender.group(1) : body,
        country(names, ofStates ? chosen : phrase));
  }

  /** Russia's Kursk region. */
  private static boolean isPlaceIn(String text, Annotation outer, Annotation inner) {
    return outer instanceof PlaceName
        && inner instanceof PlaceName
        && "'’".indexOf(text.charAt(outer.getEnd())) >= 0
        && inner.getBegin() - outer.getEnd() <= 3;
  }

  /** Intelligence in Ukraine's deputy intelligence chief: an adjective, no body. */
  private static boolean isKindOfOffice(String text, Annotation owner, Annotation body) {
    int gap = body.getBegin() - owner.getEnd();
    return owner instanceof PlaceName
        && gap > 4
        && "'’".indexOf(text.charAt(owner.getEnd())) >= 0
        && Character.isLowerCase(text.codePointAt(body.getBegin()))
        && body.getCoveredText().indexOf(' ') < 0;
  }

  private static @Nullable Affiliation ofUnknownBody(String phrase, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      var body = pattern.matcher(phrase);
      if (body.find()) {
        return new Affiliation(body.group(1).strip(), null);
      }
    }
    return null;
  }

  private static @Nullable Affiliation ofOwner(NamedPlaces names, Annotation phrase, String words) {
    if (words.indexOf('\'') < 0 && words.indexOf('’') < 0) {
      return null;
    }
    var owner = OWNER.matcher(words);
    String name =
        owner.find() ? names.owner(phrase.getBegin(), phrase.getBegin() + owner.end(1)) : null;
    return name == null ? null : new Affiliation(name, null);
  }

  private static boolean isMaker(String text, Annotation part) {
    int hyphen = text.indexOf('-', part.getBegin());
    return hyphen >= 0
        && hyphen <= part.getEnd()
        && (hyphen == part.getEnd() || !(part instanceof InstitutionPhrase))
        && MADE_BY.matcher(text).region(hyphen, Math.min(text.length(), hyphen + 15)).lookingAt();
  }

  private static boolean isDestination(String text, Annotation phrase, Annotation part) {
    boolean name =
        part instanceof PlaceName && part.getCoveredText().chars().anyMatch(Character::isLowerCase);
    return SENT_FOR.matcher(text.substring(phrase.getBegin(), part.getBegin())).find()
        || (name && BEFORE_ENVOY.matcher(text.substring(part.getEnd(), phrase.getEnd())).find());
  }

  private static boolean isSentTo(String text, int begin, Annotation part) {
    return SENT_TO.matcher(text.substring(begin, part.getBegin())).find();
  }

  /** The side whose delegation somebody leads: Moscow's delegation, headed by ...; else null. */
  static @Nullable Affiliation ofDelegation(
      NamedPlaces names, Sentences sentences, Annotation mention) {
    int begin = sentences.begin(sentences.indexAt(mention.getBegin()));
    String before = names.text.substring(begin, mention.getBegin());
    if (!before.contains(" by")) {
      return null;
    }
    var led = LED.matcher(before);
    if (led.find()) {
      List<InstitutionPhrase> bodies = new ArrayList<>();
      names.bodies.addIn(begin, begin + led.start(), null, bodies);
      for (InstitutionPhrase body : bodies) {
        if (body.getEnd() == begin + led.start()) {
          return new Affiliation(OfficeText.role(body.getCoveredText()), country(names, body));
        }
      }
    }
    var delegation = DELEGATION.matcher(before);
    if (!delegation.find()) {
      return null;
    }
    List<Annotation> parts = new ArrayList<>();
    names.places.addIn(begin, begin + delegation.start(), null, parts);
    names.demonyms.addIn(begin, begin + delegation.start(), null, parts);
    return parts.stream()
        .filter(part -> country(part.getCoveredText()) != null)
        .max(Comparator.comparingInt(Annotation::getBegin))
        .map(a -> new Affiliation(OfficeText.role(a.getCoveredText()), country(names, a)))
        .orElse(null);
  }

  /** The country of the town or region that a phrase calls only that: the city's mayor. */
  static @Nullable String ofPossessor(NamedPlaces names, Sentences sentences, Annotation phrase) {
    String words = phrase.getCoveredText();
    if ((words.indexOf('\'') < 0 && words.indexOf('’') < 0)
        || !LOCAL_POSSESSOR.matcher(words).find()) {
      return null;
    }
    int from = sentences.begin(Math.max(0, sentences.indexAt(phrase.getBegin()) - 2));
    String code = null;
    List<Annotation> places = new ArrayList<>();
    names.places.addIn(from, phrase.getBegin(), null, places);
    for (Annotation place : places) {
      String known = country(place.getCoveredText());
      code = known == null ? code : known;
    }
    return code;
  }

  /** Whether a name is the country's own, not that of one of its cities. */
  static boolean isCountry(String name, String code) {
    return OTHER_COUNTRY_NAMES.contains(name)
        || name.equals(
            COUNTRY_NAMES.computeIfAbsent(
                code,
                c -> new Locale.Builder().setRegion(c).build().getDisplayCountry(Locale.ENGLISH)));
  }

  /** Institutions, places and demonyms in a phrase: the outermost ones, in the text's order. */
  private static List<Annotation> parts(NamedPlaces names, Annotation phrase) {
    List<Annotation> all = new ArrayList<>();
    names.bodies.addIn(phrase.getBegin(), phrase.getEnd(), phrase, all);
    names.places.addIn(phrase.getBegin(), phrase.getEnd(), phrase, all);
    names.demonyms.addIn(phrase.getBegin(), phrase.getEnd(), phrase, all);
    all.sort(
        Comparator.comparingInt(Annotation::getBegin)
            .thenComparing(Comparator.comparingInt(Annotation::getEnd).reversed()));
    List<Annotation> outermost = new ArrayList<>();
    for (Annotation part : all) {
      if (!isInsideAnother(part, all)) {
        outermost.add(part);
      }
    }
    return outermost;
  }

  private static boolean isInsideAnother(Annotation a, List<Annotation> all) {
    for (Annotation b : all) {
      if (b.getBegin() <= a.getBegin()
          && b.getEnd() >= a.getEnd()
          && b.getEnd() - b.getBegin() > a.getEnd() - a.getBegin()) {
        return true;
      }
    }
    return false;
  }

  /** The country that a phrase names, or null. */
  static @Nullable String country(NamedPlaces names, Annotation phrase) {
    String found = country(phrase.getCoveredText());
    if (found != null) {
      return found;
    }
    List<Annotation> parts = new ArrayList<>();
    names.demonyms.addIn(phrase.getBegin(), phrase.getEnd(), phrase, parts);
    names.places.addIn(phrase.getBegin(), phrase.getEnd(), phrase, parts);
    names.organisations().addIn(phrase.getBegin(), phrase.getEnd(), phrase, parts);
    for (Annotation part : parts) {
      String code = country(part.getCoveredText());
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** The country of a place, demonym or institution, or null. */
  static @Nullable String country(String words) {
    return COUNTRIES.get(words.strip());
  }
}
