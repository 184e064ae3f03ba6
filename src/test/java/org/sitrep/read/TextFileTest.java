package org.sitrep.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  @Test
  void line_ends_and_characters_beyond_the_basic_plane_stay() throws Exception {
    String text = "Ten drones 😀\r\nfell.\n";
    assertThat(TextFile.of(text.getBytes(UTF_8))).isEqualTo(new TextFile(text, 0));
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_text() throws Exception {
    assertThat(TextFile.of("\uFEFFTen \uFEFFdrones".getBytes(UTF_8)).text())
        .isEqualTo("Ten \uFEFFdrones");
  }

  @Test
  void a_stray_control_character_is_replaced_and_counted() throws Exception {
    assertThat(TextFile.of("Ten\u0000 drones\u000B fell".getBytes(UTF_8)))
        .isEqualTo(new TextFile("Ten� drones� fell", 2));
  }

  @Test
  void bytes_that_are_not_utf_8_are_named_with_their_position() {
    assertThatThrownBy(() -> TextFile.of("Café".getBytes(ISO_8859_1)))
        .isInstanceOf(InputException.class)
        .hasMessage("is not UTF-8 (byte 0xE9 at position 3); save it as UTF-8");
  }

  @Test
  void text_cut_off_inside_a_character_is_not_utf_8() {
    byte[] cut = {'a', (byte) 0xF0, (byte) 0x9F, (byte) 0x98};
    assertThatThrownBy(() -> TextFile.of(cut)).hasMessageStartingWith("is not UTF-8 (byte 0xF0");
  }

  @Test
  void an_archive_and_utf_16_are_no_text() {
    String reason = "is not a text file; give text in UTF-8";
    assertThatThrownBy(() -> TextFile.of(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF}))
        .hasMessage(reason);
    assertThatThrownBy(() -> TextFile.of("Ten drones".getBytes(UTF_16))).hasMessage(reason);
    assertThatThrownBy(() -> TextFile.of("Ten drones".getBytes(UTF_16LE))).hasMessage(reason);
  }

  @Test
  void an_empty_file_and_one_of_white_space_are_refused() {
    assertThatThrownBy(() -> TextFile.of(new byte[0])).hasMessage("is empty; remove it or fill it");
    assertThatThrownBy(() -> TextFile.of("\uFEFF \n".getBytes(UTF_8)))
        .hasMessage("holds only white space; remove it or fill it");
  }

  @Test
  void a_file_that_is_not_there_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> TextFile.read(folder.resolve("a.txt")))
        .hasMessage("does not exist; check the path");
  }
}
