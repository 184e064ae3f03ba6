package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenseTest {

  @Test
  void a_report_is_past() {
    assertThat(Tense.of("The minister said on ", " that it had begun.")).isEqualTo(Tense.PAST);
  }

  @Test
  void an_announced_event_is_future() {
    assertThat(Tense.of("The ministers will meet on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The truce was due to expire on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The vote is to be held on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The feast is on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("Shops are shut on ", ".")).isNotEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The port stays closed until ", ".")).isEqualTo(Tense.FUTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "due",
        "SET",
        "scheduled",
        "expected",
        "planned",
        "slated",
        "likely",
        "supposed",
        "poised"
      })
  void what_somebody_is_set_to_do_is_future(String word) {
    for (String be : List.of("is", "ARE", "was", "were", "be", "been")) {
      assertThat(Tense.of("Results " + be + " " + word + " on ", ".")).isEqualTo(Tense.FUTURE);
    }
  }

  @Test
  void what_begins_on_a_day_is_future() {
    assertThat(Tense.of("From ", " the school is shut.")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The road is open from the ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("It is shut, and through ", " it is dark.")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("From ", " to Friday the school is shut.")).isEqualTo(Tense.UNKNOWN);
  }

  @Test
  void an_event_that_something_is_about_is_future() {
    assertThat(Tense.of("It is the theme of the summit on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("Grain is a theme of talks this ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("Grain is a theme of the talks on Monday and ", "."))
        .isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("Grain is a theme of the talks on Monday, ", ".")).isEqualTo(Tense.FUTURE);
  }

  @Test
  void the_nearest_verb_before_the_date_decides() {
    assertThat(Tense.of("The mayor said that talks will begin on ", "")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("It will rain, the mayor said on ", "")).isEqualTo(Tense.PAST);
  }

  @Test
  void without_a_verb_before_the_date_the_first_one_after_it_decides() {
    assertThat(Tense.of("On ", " the council will meet, it said.")).isEqualTo(Tense.FUTURE);
  }

  @Test
  void without_any_verb_it_is_unknown() {
    assertThat(Tense.of("Talks on ", "")).isEqualTo(Tense.UNKNOWN);
  }

  @Test
  void what_will_have_been_done_is_future() {
    assertThat(Tense.of("The sale should be completed in ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The bridge will have been opened by ", ".")).isEqualTo(Tense.FUTURE);
  }

  @Test
  void a_meeting_that_was_requested_is_future() {
    assertThat(Tense.of("They requested a closed meeting on ", ".")).isEqualTo(Tense.FUTURE);
  }

  @Test
  void the_month_of_may_and_the_name_mohamed_are_no_verbs() {
    assertThat(Tense.of("Thursday, May 7. On ", " they announced it.")).isEqualTo(Tense.PAST);
    assertThat(Tense.of("On ", ", Mohamed and Ahmed are to travel.")).isEqualTo(Tense.FUTURE);
  }

  @Test
  void a_bound_is_of_the_future_unless_it_is_told_of() {
    assertThat(Tense.of("Troops must leave by ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("He was told to answer by ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("By ", " 300 people had died.")).isEqualTo(Tense.PAST);
    assertThat(Tense.of("They had found eight bodies by ", ".")).isEqualTo(Tense.PAST);
    assertThat(Tense.of("By ", ", they said, all will be ready.")).isEqualTo(Tense.FUTURE);
  }

  @Test
  void what_is_arranged_is_told_in_the_present() {
    assertThat(Tense.of("The city marks its liberation on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("The law comes into force on ", ".")).isEqualTo(Tense.FUTURE);
    assertThat(Tense.of("One will be held today and another on ", ".")).isEqualTo(Tense.FUTURE);
  }
}
