package org.sitrep.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

  @Test
  void a_row_says_what_is_known_of_a_file() throws Exception {
    Metadata metadata =
        Metadata.parse(
            """
            publisher,file,title,published,uri,other
            Gazette,a/b.txt,"Drones, again",2025-06-02,https://example.org/1,x
            ,c.txt,,,
            """);
    assertThat(metadata.of("a/b.txt"))
        .isEqualTo(new Details("https://example.org/1", "Drones, again", "2025-06-02", "Gazette"));
    assertThat(metadata.of("c.txt")).isEqualTo(Details.NONE);
    assertThat(metadata.files()).containsExactly("a/b.txt", "c.txt");
  }

  @Test
  void paths_may_be_written_as_on_windows_and_with_a_dot() throws Exception {
    Metadata metadata =
        Metadata.parse("\uFEFFfile,published\r\na\\b.txt,2025-06-02\r\n./c.txt,2025-06-03\r\n");
    assertThat(metadata.of("a/b.txt").published()).isEqualTo("2025-06-02");
    assertThat(metadata.of("c.txt").published()).isEqualTo("2025-06-03");
  }

  @Test
  void a_missing_column_is_named_with_the_columns_that_are_there() {
    assertThatThrownBy(() -> Metadata.parse("file;published\na.txt;2025-06-02\n"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "has no column \"file\"; its first line must name the columns, separated by commas,"
                + " but is: file;published");
    assertThatThrownBy(() -> Metadata.parse("file,date\n"))
        .hasMessageStartingWith("has no column \"published\"");
    assertThatThrownBy(() -> Metadata.parse("")).hasMessageStartingWith("has no column \"file\"");
  }

  @Test
  void a_doubled_file_and_a_wrong_date_spoil_their_own_documents_only() throws Exception {
    Metadata metadata =
        Metadata.parse(
            """
            file,published
            a.txt,2025-06-02
            b.txt,2.6.2025
            c.txt,2025-06-02
            a.txt,2025-06-02
            ,2025-06-02
            """);
    assertThatThrownBy(() -> metadata.of("a.txt"))
        .hasMessage("has more than one row in the metadata; leave one");
    assertThatThrownBy(() -> metadata.of("b.txt"))
        .hasMessageStartingWith("has a wrong date in the metadata: \"2.6.2025\" is not a date;");
    assertThat(metadata.of("c.txt").published()).isEqualTo("2025-06-02");
    assertThat(metadata.fault("line 6")).isEqualTo("names no file; fill the column \"file\"");
  }

  @Test
  void a_file_without_a_row_is_known_to_lack_one() throws Exception {
    Metadata metadata = Metadata.parse("file,published\na.txt,2025-06-02\n");
    assertThat(metadata.lacks("b.txt")).isTrue();
    assertThat(metadata.lacks("a.txt")).isFalse();
    assertThat(metadata.of("b.txt")).isEqualTo(Details.NONE);
    assertThat(Metadata.ofAll(Details.published("2025-06-02")).lacks("b.txt")).isFalse();
  }

  @Test
  void what_is_no_csv_is_refused() {
    assertThatThrownBy(() -> Metadata.parse("file,published\n\"a.txt\"x,2025-06-02\n"))
        .hasMessageStartingWith("is no CSV: ");
  }

  @Test
  void a_file_that_is_not_there_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> Metadata.read(folder.resolve("metadata.csv")))
        .hasMessage("does not exist; check the path of the metadata");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-06-02",
        " 2025-06-02 ",
        "2025-06-02T08:30",
        "2025-06-02T08:30:15.5",
        "2025-06-02T08:30Z",
        "2025-06-02T08:30:00+03:00",
        "2025-06-02T08:30:00+03:00[Europe/Kyiv]"
      })
  void iso_dates_and_date_times_are_dates(String date) {
    assertThatCode(() -> PublishedDate.check(date)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30",
        "2025-6-2",
        "20250602",
        "June 2",
        "2025-06-02 08:30",
        "2025-06",
        "T"
      })
  void nothing_else_is_a_date(String date) {
    assertThatThrownBy(() -> PublishedDate.check(date))
        .hasMessage(
            "\""
                + date
                + "\" is not a date; write it as 2025-06-02, 2025-06-02T08:30 or"
                + " 2025-06-02T08:30:00+03:00");
  }
}
