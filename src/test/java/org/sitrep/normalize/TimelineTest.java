package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  @Test
  void a_clock_time_belongs_to_the_day_of_its_sentence() {
    assertThat(
            values("On [Saturday] they rested. At [1 p.m.] local time on [Sunday] it began.", DAY))
        .containsExactly("2025-05-31", "2025-06-01T13:00", "2025-06-01");
  }

  @Test
  void a_clock_time_in_a_sentence_without_a_day_belongs_to_the_document_date() {
    assertThat(values("On [Saturday] they rested. At [noon] it began.", DAY))
        .containsExactly("2025-05-31", "2025-06-02T12:00");
  }

  @Test
  void after_a_night_the_small_hours_are_of_the_next_day() {
    assertThat(values("It rained from [11 p.m. on Saturday] until [5 a.m.]", DAY))
        .containsExactly("2025-05-31T23:00", "2025-06-01T05:00");
    assertThat(values("He said [late on Saturday] that it began at [4 a.m.]", DAY))
        .containsExactly("2025-05-31TNI", "2025-05-31T04:00");
  }

  @Test
  void the_day_is_the_one_told_of_in_the_paragraph() {
    assertThat(values("It fell on [Friday]. It rose [later in the day].", DAY))
        .containsExactly("2025-05-30", "2025-05-30");
    assertThat(values("It fell on [Friday].\nIt rose [later in the day].", DAY))
        .containsExactly("2025-05-30", "2025-06-02");
  }

  @Test
  void a_weekday_is_the_day_in_brackets_behind_it() {
    assertThat(values("They met on [Friday] ([June 20]).", DAY))
        .containsExactly("2025-06-20", "2025-06-20");
  }

  @Test
  void a_range_goes_on_into_the_next_year() {
    assertThat(values("Open from [24 December] to [7 January].", DAY))
        .containsExactly("2024-12-24", "2025-01-07");
  }

  @Test
  void overnight_does_not_belong_to_a_day_long_ago() {
    assertThat(values("As on [24 February 2022], they struck [overnight].", DAY))
        .containsExactly("2022-02-24", "2025-06-02TNI");
  }

  @Test
  void later_counts_from_the_date_in_force() {
    assertThat(values("It began in [2016]. [Two years later] it ended.", DAY))
        .containsExactly("2016", "2018");
    assertThat(values("It began on [May 3]. [The next day] it ended.", DAY))
        .containsExactly("2025-05-03", "2025-05-04");
  }

  @Test
  void a_paired_month_or_day_has_its_year_or_month_from_its_neighbour() {
    assertThat(values("Seen in [May] and [August 2023].", DAY))
        .containsExactly("2023-05", "2023-08");
    assertThat(values("Seen between [June 2023] and [March].", DAY))
        .containsExactly("2023-06", "2024-03");
    assertThat(values("Seen on [February 6] and [7].", DAY))
        .containsExactly("2025-02-06", "2025-02-07");
    assertThat(values("Seen [28]-[29 May 2023].", DAY)).containsExactly("2023-05-28", "2023-05-29");
    assertThat(values("Seen on [June 3] and [5, 2024].", DAY))
        .containsExactly("2024-06-03", "2024-06-05");
  }

  @Test
  void the_tense_of_the_clause_decides_on_which_side_a_weekday_lies() {
    assertThat(values("They will meet on [Friday], he said on [Saturday].", DAY))
        .containsExactly("2025-06-06", "2025-05-31");
  }

  @Test
  void the_dateline_stands_in_for_a_missing_document_date() {
    assertThat(values("Port hit\n[June 2, 2025]\nIt was hit [yesterday].", null))
        .containsExactly("2025-06-02", "2025-06-01");
  }

  @Test
  void the_dateline_and_a_documents_date_lead_a_story_alike() {
    String story =
        "[June 2, 2025]\nThey will vote in [May 2026]. Talks were held in the town. [That month] it"
            + " rained. [The summer of 2026] comes. They ended [the following summer].";
    assertThat(values(story, null)).isEqualTo(values(story, DAY));
  }

  @Test
  void a_day_between_two_years_gone_by_is_of_them_in_their_paragraph() {
    assertThat(
            values(
                "It began on [6 April 1992]. They met on [2 May], [3 May] and [4 May] again. It ended on [5 February 1994].",
                DAY))
        .containsExactly("1992-04-06", "1992-05-02", "1992-05-03", "1992-05-04", "1994-02-05");
    assertThat(
            values(
                "It began on [6 April 1992]. They met on [2 May].\nIt ended on [5 February 1994].",
                DAY))
        .containsExactly("1992-04-06", "2025-05-02", "1994-02-05");
    assertThat(
            values(
                "It began on [6 April 1992]. [Today] and on [2 May] they met. It ended on [5 February 1994].",
                DAY))
        .containsExactly("1992-04-06", "2025-06-02", "2025-05-02", "1994-02-05");
  }

  @Test
  void the_day_of_a_relative_clause_is_not_that_of_the_main_clause() {
    assertThat(
            values(
                "The pilot, who [on Saturday] flew, said he left at [3 p.m.] that he came.", DAY))
        .containsExactly("2025-05-31", "2025-06-02T15:00");
    assertThat(values("The pilot, who [on Saturday] flew at [3 p.m.], said he came.", DAY))
        .containsExactly("2025-05-31", "2025-05-31T15:00");
  }

  @Test
  void a_day_behind_a_time_is_not_its_own_where_a_semicolon_parts_them() {
    assertThat(values("At [3 p.m.] and at [4 p.m.] it fell on [Saturday].", DAY))
        .containsExactly("2025-05-31T15:00", "2025-05-31T16:00", "2025-05-31");
    assertThat(values("At [3 p.m.] it fell; at [4 p.m.] it rose on [Saturday].", DAY))
        .containsExactly("2025-06-02T15:00", "2025-05-31T16:00", "2025-05-31");
  }

  @Test
  void a_season_with_its_year_leads_a_history_on() {
    assertThat(
            told(
                "In [August 1914] it began.\nBy [the spring of 1915] it stood. In [May] it moved."))
        .containsExactly("1914-08", "1915-SP", "1915-05");
  }

  @Test
  void a_year_at_the_head_of_a_sentence_takes_a_history_back_to_its_begin() {
    assertThat(told("On [3 November 1776] it fell.\nIn [1776] too, by [February] all had left."))
        .containsExactly("1776-11-03", "1776", "1776-02");
  }

  @Test
  void a_night_of_no_day_stays_open_in_a_history() {
    assertThat(told("In [June 1951] they moved at [night]."))
        .containsExactly("1951-06", "XXXX-XX-XXTNI");
  }

  @Test
  void a_date_years_ahead_in_a_sentence_does_not_take_a_history_along() {
    assertThat(
            told(
                "In [March 2003] it began. Crowds cheered in the square, as they did in [May 2008]."
                    + " On [April 9] it ended."))
        .containsExactly("2003-03", "2008-05", "2003-04-09");
  }

  /** The values of the expressions in brackets in a history. */
  private static List<@Nullable String> told(String marked) {
    return values(marked, null, Domain.NARRATIVE);
  }

  private static List<@Nullable String> values(String marked, @Nullable LocalDate day) {
    return values(marked, day, Domain.NEWS);
  }

  /** The values of the expressions in brackets. */
  private static List<@Nullable String> values(
      String marked, @Nullable LocalDate day, Domain domain) {
    List<Timeline.Expression> expressions = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher m = Pattern.compile("\\[(.*?)]|[^\\[]").matcher(marked);
    while (m.find()) {
      int begin = text.length();
      text.append(m.group(1) == null ? m.group() : m.group(1));
      if (m.group(1) != null) {
        expressions.add(new Timeline.Expression(begin, text.length(), "DATE", "Date.test"));
      }
    }
    int[] ends =
        Pattern.compile("[.](?=\\s[A-Z])|\\n")
            .matcher(text)
            .results()
            .mapToInt(r -> r.end())
            .toArray();
    Timeline timeline =
        new Timeline(text.toString(), new Sentences(text.toString(), ends), day, domain);
    List<@Nullable String> values = new ArrayList<>();
    timeline.resolve(expressions).forEach(v -> values.add(v.value()));
    return values;
  }
}
