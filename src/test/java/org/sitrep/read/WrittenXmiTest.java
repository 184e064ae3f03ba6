package org.sitrep.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenXmiTest {

  private static final String XMI =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
          xmlns:t="http:///org/sitrep/type.ecore">
        <t:Article xmi:id="2" sofa="1" published="2025-06-02"/>
        <t:DroneCount xmi:id="3" sofa="1" begin="0" end="3"/>
        <t:DroneCount xmi:id="4" sofa="1" begin="0" end="10"/>
        <cas:Sofa xmi:id="1" sofaNum="1" sofaString="Ten drones&#10;"/>
      </xmi:XMI>
      """;

  @TempDir Path folder;

  private WrittenXmi read(String xmi) throws Exception {
    return WrittenXmi.read(Files.writeString(folder.resolve("a.xmi"), xmi));
  }

  @Test
  void text_article_and_mentions_are_read() throws Exception {
    WrittenXmi xmi = read(XMI);
    assertThat(xmi.text()).isEqualTo("Ten drones\n");
    assertThat(xmi.details()).isEqualTo(Details.published("2025-06-02"));
    assertThat(xmi.mentions()).containsOnly(java.util.Map.entry("DroneCount", 2));
  }

  @Test
  void a_file_that_was_cut_off_is_not_whole() {
    assertThatThrownBy(() -> read(XMI.substring(0, XMI.length() - 15)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("is no whole XMI file: ");
    assertThatThrownBy(() -> read("")).hasMessageStartingWith("is no whole XMI file: ");
    assertThatThrownBy(() -> read("<a/>"))
        .hasMessage("is no XMI file of a document: it holds no text");
  }

  @Test
  void a_doctype_is_refused() {
    String doctype = "<!DOCTYPE xmi:XMI [<!ENTITY e \"x\">]>";
    assertThatThrownBy(() -> read(XMI.replaceFirst("\n", "\n" + doctype)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("DOCTYPE");
  }
}
