package org.sitrep.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlTextTest {

  @Test
  void a_text_that_xml_can_hold_is_left_as_it_is() {
    String text = "Tab\t, lines\r\n, Київ, 😀, \uFFFD, \u0085 and \u2028.";
    assertThat(XmlText.replace(text)).isSameAs(text);
    assertThat(XmlText.count(text)).isZero();
  }

  @Test
  void each_unit_that_xml_cannot_hold_becomes_one_replacement_character() {
    String text = "a\u0000b\u001Fc\uFFFEd\uFFFFe\uD83Df\uDE00g";
    assertThat(XmlText.replace(text)).isEqualTo("a�b�c�d�e�f�g");
    assertThat(XmlText.count(text)).isEqualTo(6);
  }

  @Property(tries = 300)
  void the_length_stays_and_nothing_illegal_is_left(@ForAll String text) {
    String safe = XmlText.replace(text);
    assertThat(safe).hasSameSizeAs(text);
    assertThat(XmlText.count(safe)).isZero();
  }
}
