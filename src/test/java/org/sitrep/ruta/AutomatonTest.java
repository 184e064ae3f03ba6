package org.sitrep.ruta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {

  private static final String LINE =
      "On 3 May 2024, the 24th day, Élise O’Neill said: “No.” Half-past nine in the Ninth district;"
          + " 1,000 km/h, naïve café-goers, a_b 7k x2. The theatre 1990s 10-10-1999";

  private static final String TEXT = LINE.replace("; ", ";\r\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b[a-z]+\\b",
        "(?i)\\b(?:n(?:ine|inth)|half)\\b",
        "[tT]he(?<!\\p{L}[tT]he)\\s(?:\\d\\d|N)",
        "\\d{1,3}(?:,\\d{3})+(?!\\d)",
        "(?=\\p{Lu})(?<!\\p{L})\\p{Lu}[\\p{L}’]*",
        "\\d?(?<sep>[./-])(?:3[01]|[12]\\d|0?[1-9])\\k<sep>(?:19|20)\\d\\d",
        "(?:\\r?\\n|\\z)",
        "“[^”]{0,20}+”",
        "x?\\d*",
        "(?<!\\d)(?=\\d)\\d{1,2}",
        "(?:(?<=[\\s“])|(?<![\\p{L}-])|(?<=’)(?<!O’))\\p{L}\\p{Ll}",
        "(?:(?<=y)|\\b)[:;2](?<!x2)",
        "[.;:](?=[”\"]?(?:\\s+[\\p{Lu}“]|\\z))(?:(?<=d.)|(?<!\\d{4}.))",
        "(?:\\d(?=\\d|k)){1,2}|half(?=-)|x(?=2\\.?\\z)",
        "(?i:KM)/\\x68|caf\\u00e9"
      })
  void it_names_every_place_where_an_expression_matches(String regex) {
    Automaton automaton = new Automaton();
    automaton.add("never this");
    int number = automaton.add(regex);
    char[] read = automaton.read(TEXT.toCharArray());
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE | Pattern.DOTALL).matcher(TEXT);
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    List<Integer> missed = new ArrayList<>();
    int matches = 0;
    for (int at = 0; at <= TEXT.length(); at++) {
      if (matcher.region(at, TEXT.length()).lookingAt()) {
        matches++;
        if ((automaton.at(read, at) & 1L << number) == 0) {
          missed.add(at);
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(matches).isPositive();
  }

  @Test
  void it_names_no_place_where_the_first_characters_differ() {
    Automaton automaton = new Automaton();
    automaton.add("\\b(?:nine|ninth)\\b");
    char[] read = automaton.read("a nine, ninety, canine".toCharArray());
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < read.length; at++) {
      if (automaton.at(read, at) != 0) {
        places.add(at);
      }
    }
    assertThat(places).containsExactly(2);
  }

  @Test
  void it_looks_at_the_character_before_and_at_what_must_follow() {
    Automaton automaton = new Automaton();
    automaton.add("(?:(?<=-)|(?<![\\p{L}\\d-]))\\d(?= |\\z)");
    char[] read = automaton.read("1 22 7x3 -4 é5".toCharArray());
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < read.length; at++) {
      if (automaton.at(read, at) != 0) {
        places.add(at);
      }
    }
    assertThat(places).containsExactly(0, 10, 13);
  }

  @Test
  void more_states_than_it_keeps_change_no_answer() {
    String text = randomText(60_000);
    Automaton used = manyClasses();
    char[] read = used.read(text.toCharArray());
    for (int at = 0; at < read.length; at++) {
      used.at(read, at);
    }
    Automaton fresh = manyClasses();
    char[] again = fresh.read(text.toCharArray());
    for (int at = 0; at < 500; at++) {
      assertThat(used.at(read, at)).as("place %d", at).isEqualTo(fresh.at(again, at));
    }
  }

  private static String randomText(int length) {
    StringBuilder text = new StringBuilder();
    new Random(7).ints(length, '0', 'z' + 1).forEach(c -> text.append((char) c));
    return text.toString();
  }

  /** Expressions of which another few go on behind nearly every string. */
  private static Automaton manyClasses() {
    Random random = new Random(11);
    Automaton automaton = new Automaton();
    for (int i = 0; i < 40; i++) {
      StringBuilder regex = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        regex.append('[');
        for (char c = '0'; c <= 'z'; c++) {
          if (Character.isLetterOrDigit(c) && random.nextBoolean()) {
            regex.append(c);
          }
        }
        regex.append(']');
      }
      automaton.add(regex.toString());
    }
    return automaton;
  }
}
