package org.sitrep.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetNameTest {

  private static String of(String id) {
    return TargetName.of(id, ".xmi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a/b/c.txt", "..a/b..c", "What now?.txt", "Київ 😀.txt", ".a"})
  void a_plain_path_stays_as_it_is(String id) {
    assertThat(of(id)).isEqualTo(id + ".xmi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a",
        "a/../../b",
        "/etc/passwd",
        "..",
        ".",
        "",
        "/",
        "a\\..\\..\\b",
        "a\u0000b",
        "a//b",
        "CON",
        "con.txt",
        "a/LPT1.x/b",
        "a.",
        "a ",
        "\uD83D"
      })
  void what_is_no_plain_path_becomes_one_with_a_hash(String id) {
    assertThat(of(id))
        .matches("(?s).*~[0-9a-f]{8}\\.xmi")
        .doesNotContain("\u0000", "\\", "//")
        .doesNotStartWith("/");
    assertThat(of(id).split("/")).doesNotContain("..", ".", "", "CON");
  }

  @Test
  void names_are_readable_all_the_same() {
    assertThat(of("../a/b.txt")).matches("_/a/b\\.txt~[0-9a-f]{8}\\.xmi");
    assertThat(of("https://example.org/news/1"))
        .matches("https:/example\\.org/news/1~[0-9a-f]{8}\\.xmi");
  }

  @Test
  void ids_that_lose_their_difference_get_different_names() {
    Set<String> names =
        Stream.of("../a", "./a", "_/a", "/a", "a", "//a", "a\u0000", "a\u0001")
            .map(TargetNameTest::of)
            .collect(Collectors.toSet());
    assertThat(names).hasSize(8);
  }

  @Test
  void a_name_too_long_for_a_file_system_is_cut_between_characters() {
    String id = "é".repeat(300) + "/" + "😀".repeat(300);
    assertThat(of(id).split("/")).allMatch(segment -> segment.getBytes(UTF_8).length <= 255);
    assertThat(of(id)).doesNotContain("?").endsWith(".xmi");
    assertThat(of("a".repeat(251))).isEqualTo("a".repeat(251) + ".xmi");
    assertThat(of("a".repeat(252))).contains("~").hasSize(255);
  }

  @Property(tries = 500)
  void no_id_leaves_the_folder(
      @ForAll @CharRange(from = '.', to = '/') @CharRange(from = 'a', to = 'b') String id) {
    Path root = Path.of("/out").toAbsolutePath();
    Path target = root.resolve(of(id)).normalize();
    assertThat(target.startsWith(root)).isTrue();
    assertThat(target).isNotEqualTo(root);
  }
}
