package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AdversariesTest {

  @Test
  void russia_and_ukraine_are_adversaries_wherever_one_is_named() {
    assertThat(new Adversaries(Set.of("UA")).of("UA")).isEqualTo("RU");
    assertThat(new Adversaries(Set.of()).of("RU")).isEqualTo("UA");
  }

  @Test
  void other_pairs_must_be_named_both() {
    assertThat(new Adversaries(Set.of("IN")).of("IN")).isNull();
    assertThat(new Adversaries(Set.of("IN", "PK")).of("IN")).isEqualTo("PK");
  }

  @Test
  void of_two_possible_adversaries_none_is_plain() {
    assertThat(new Adversaries(Set.of("IL", "IR", "Houthi")).of("IL")).isNull();
  }

  @Test
  void drones_from_yemen_are_the_houthis_where_the_text_names_them() {
    assertThat(new Adversaries(Set.of("YE", "Houthi")).sender("YE")).isEqualTo("Houthi");
    assertThat(new Adversaries(Set.of("YE")).sender("YE")).isEqualTo("YE");
  }

  @Test
  void occupied_places_are_the_occupants() {
    assertThat(Adversaries.holder("Sevastopol", "UA")).isEqualTo("RU");
    assertThat(Adversaries.holder("Kharkiv", "UA")).isEqualTo("UA");
  }
}
