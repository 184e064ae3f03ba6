package org.sitrep.ruta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RegExpRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Pattern} matches is the measure. */
class RegexTest {

  private static final Path SCRIPTS = Path.of("ruta-scripts/script");
  private static final List<String> OF_THE_SCRIPTS = regexesOfTheScripts();
  private static final String TEXT =
      "“On 3 May 2024,” Élise O’Neill-d’Arc said: 'aab aaab!'\r\n\r\nShe\u0301 left e\u0301t 10-10-99\n"
          + "x😀y 😀😀 K\u212A s\u017F abcabc aa\nÆther 1,000 km\u2028za\u0085zb\rzc ab12ab \u0301";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+?b|a{2}|(?<=a)b",
        "(a+)(b?)(?=\\W)",
        "(?:a|ab)(?:c|bcd)?(?:a*)",
        "(?<one>a)(?:b\\k<one>|a\\1){0,9}",
        "(?i)k\\b|S(?!s)",
        "(?:(?i)é)lise|(?i:É)|ÆTHER",
        "^.|.$|\\z|\\A[^x]",
        "(?<!a)b|(?<=x).|(?<=(?:a|bc)b?)c",
        "(?<=\\b(?:said|1,\\d{1,3})[: ]{1,2}).",
        "[\\p{L}\\p{M}&&[^\\p{Lu}]]++.{0,2}?\\d",
        "[^a-z]{2,3}+y|[^\\w\\s]{2}",
        "x?😀{1,2}y?",
        "(?:[,\\d]\\d){0,3}|(?:ab|bc|ca){2,}?c|(?:.[^c]){1,}",
        "(?:(?:ab){1,2}c?){2,9}|(?:a|b?){0,5}c",
        "(?:a??b??){0,3}?b",
        "(?:aa|aab)*+ |(?:x|\\s)?+y",
        "(a|(b)){1,7}?\\b",
        "\\b.\\b",
        "(?=(a+))a*b\\1|\\x68|\\u0041b?"
      })
  void a_construct_matches_as_in_java(String regex) {
    assertThat(own(new Regex(regex), TEXT)).isEqualTo(ofJava(regex, TEXT)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("regexesOfTheScripts")
  void an_expression_of_the_scripts_matches_as_in_java(String regex) throws IOException {
    Regex own = new Regex(regex);
    try (Stream<Path> documents = Files.list(Path.of("src/test/resources/gold"))) {
      for (Path each : documents.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(each);
        assertThat(own(own, text)).as(each.toString()).isEqualTo(ofJava(regex, text));
      }
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void on_any_text_the_scripts_match_as_in_java(@ForAll("texts") String text) {
    for (String regex : OF_THE_SCRIPTS) {
      assertThat(own(new Regex(regex), text))
          .as(() -> regex + " on " + text)
          .isEqualTo(ofJava(regex, text));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "said ", "in ", "the ", "Al-", "O’", "X.", "of ", "hundred", "one ", "two-", "May ",
                "p.m.", "km", "th", "Gen.", "a ", "and ", "'90s", "Q3 ", "AD ", "pre-"),
            Arbitraries.of("1", "19", "2024", "10", "3", ".5", "½", "12:30", "7/8", "1,000"),
            Arbitraries.of(" ", "\n", "\r\n", "\n\n", "\u00A0", "-", "–", ",", ".", "(", "!"),
            Arbitraries.of("“", "”", "\"", "'", "’", "«", "»", "″", "K", "é", "\u0301", "😀", "И"))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?>a)b", "(?m:a)", "a\\Bb", "\\Qa\\E", "(?<=a.*)b", "(?:ab?)*c"})
  void what_it_cannot_match_is_named(String regex) {
    assertThatThrownBy(() -> new Regex(regex)).isInstanceOf(UnsupportedRuleException.class);
  }

  private static List<String> own(Regex regex, String text) {
    char[] characters = text.toCharArray();
    List<String> found = new ArrayList<>();
    for (int at = 0; at <= text.length(); at++) {
      if (regex.matchesAt(characters, at)) {
        StringBuilder match = new StringBuilder();
        for (int group = 0; group <= regex.groups(); group++) {
          int end = regex.end(group);
          match.append(end < 0 ? "[]" : "[%d,%d]".formatted(regex.begin(group), end));
        }
        found.add(match.toString());
      }
    }
    return found;
  }

  private static List<String> ofJava(String regex, String text) {
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE | Pattern.DOTALL).matcher(text);
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    List<String> found = new ArrayList<>();
    for (int at = 0; at <= text.length(); at++) {
      if (matcher.region(at, text.length()).lookingAt()) {
        StringBuilder match = new StringBuilder();
        for (int group = 0; group <= matcher.groupCount(); group++) {
          int end = matcher.end(group);
          match.append(end < 0 ? "[]" : "[%d,%d]".formatted(matcher.start(group), end));
        }
        found.add(match.toString());
      }
    }
    return found;
  }

  private static List<String> regexesOfTheScripts() {
    List<String> regexes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      Scripts scripts = new Scripts("org.sitrep.Main", RegexTest.class.getClassLoader());
      for (Path file : files.filter(p -> p.toString().endsWith(".ruta")).sorted().toList()) {
        String name = SCRIPTS.relativize(file).toString().replaceAll("\\.ruta$", "");
        scripts
            .named(name.replace('/', '.').replace('\\', '.'))
            .getBlock(null)
            .getElements()
            .stream()
            .filter(RegExpRule.class::isInstance)
            .map(RegExpRule.class::cast)
            .map(rule -> ScriptCompiler.text(rule.getRegExp(), new MatchContext(rule.getParent())))
            .forEach(regexes::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return regexes;
  }
}
