package org.sitrep.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  private static AtomicFile.Content content(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void folders_on_the_way_are_created() throws Exception {
    AtomicFile.write(folder.resolve("out"), "a/b/c.xmi", false, content("new"));
    assertThat(folder.resolve("out/a/b/c.xmi")).hasContent("new");
    assertThat(files()).hasSize(1);
  }

  @Test
  void a_write_that_fails_leaves_the_old_file_and_nothing_else() throws Exception {
    AtomicFile.write(folder, "a.xmi", false, content("old"));
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    folder,
                    "a.xmi",
                    true,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("a.xmi")
        .hasMessageContaining("No space left on device");
    assertThat(folder.resolve("a.xmi")).hasContent("old");
    assertThat(files()).containsExactly(Path.of("a.xmi"));
  }

  @Test
  void a_folder_that_is_a_file_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> AtomicFile.write(file, "a.xmi", false, content("new")))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(file.toString());
  }

  @Test
  void a_write_that_is_interrupted_says_so_and_leaves_nothing() throws Exception {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> AtomicFile.write(folder, "a.xmi", false, content("new")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("a.xmi: cannot be written: ")
        .hasMessageContaining("ClosedByInterruptException");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(files()).isEmpty();
  }

  @Test
  void while_a_file_is_written_it_is_not_there_under_its_name() throws Exception {
    AtomicFile.write(
        folder,
        "a.xmi",
        false,
        out -> {
          out.write(1);
          out.flush();
          assertThat(folder.resolve("a.xmi")).doesNotExist();
          assertThat(files()).singleElement().matches(AtomicFile::isTemporary);
        });
    assertThat(folder.resolve("a.xmi")).hasSize(1);
  }

  @Test
  void a_file_that_is_there_is_replaced_only_on_demand() throws Exception {
    AtomicFile.write(folder, "a.xmi", false, content("old"));
    assertThatThrownBy(() -> AtomicFile.write(folder, "a.xmi", false, content("new")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("a.xmi")).hasContent("old");
    AtomicFile.write(folder, "a.xmi", true, content("new"));
    assertThat(folder.resolve("a.xmi")).hasContent("new");
  }

  @Test
  void a_path_out_of_the_folder_is_refused() {
    Path out = folder.resolve("out");
    for (String path : List.of("../a", "a/../../b", folder + "/c", "", ".")) {
      assertThatThrownBy(() -> AtomicFile.write(out, path, true, content("x")))
          .as(path)
          .hasMessageContaining("lies outside the folder");
    }
  }

  @Test
  void a_link_in_the_output_is_not_followed() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve("link"), elsewhere);
    assertThatThrownBy(() -> AtomicFile.write(out, "link/sub/a.xmi", true, content("x")))
        .hasMessageContaining("symbolic link");
    assertThat(elsewhere).isEmptyDirectory();

    Path secret = Files.writeString(elsewhere.resolve("secret"), "keep");
    Files.createSymbolicLink(out.resolve("a.xmi"), secret);
    AtomicFile.write(out, "a.xmi", true, content("new"));
    assertThat(secret).hasContent("keep");
    assertThat(out.resolve("a.xmi")).isRegularFile().hasContent("new");
  }

  @Test
  void the_output_folder_itself_may_be_a_link() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    AtomicFile.write(link, "a.xmi", false, content("x"));
    assertThat(real.resolve("a.xmi")).exists();
  }

  @Test
  void two_names_that_differ_in_case_do_not_replace_each_other() throws Exception {
    AtomicFile.write(folder, "a.xmi", true, content("small"));
    try {
      AtomicFile.write(folder, "A.xmi", true, content("capital"));
      assertThat(folder.resolve("A.xmi")).hasContent("capital");
    } catch (FileSystemException e) {
      assertThat(e).hasMessageContaining("differs only in case");
    }
    assertThat(folder.resolve("a.xmi")).hasContent("small");
  }
}
