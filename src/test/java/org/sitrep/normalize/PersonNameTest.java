package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Zelensky", "Zelenskiy", "Zelenskyy", "Zelenskyi", "ZELENSKY"})
  void transliterations_of_a_family_name_are_one_name(String written) {
    assertThat(PersonName.of(written).family()).isEqualTo("zelensky");
  }

  @ParameterizedTest
  @CsvSource({
    "Rustem Umerov, umerov",
    "Hossein Amir-Abdollahian, amirabdolahian",
    "Haider al-Abadi, abady",
    "Ursula von der Leyen, leyen",
    "Xi Jinping, xy",
    "'Robert “Madyar” Brovdi', brovdy",
    "Martin Luther King Jr., king"
  })
  void the_family_name_is_found(String written, String family) {
    assertThat(PersonName.of(written).family()).isEqualTo(family);
  }

  @Test
  void a_possessive_ending_is_no_part_of_the_name() {
    assertThat(PersonName.clean("Vladimir Putin’s")).isEqualTo("Vladimir Putin");
    assertThat(PersonName.lengthWithoutPossessive("Putin's")).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "Umerov, Rustem Umerov",
    "Volodymr Zelenskiy, Volodymyr Zelensky",
    "Alex Petrenko, Alexander Petrenko",
    "Tayyip Erdogan, Recep Tayyip Erdoğan"
  })
  void names_of_one_person_agree(String one, String other) {
    assertThat(PersonName.of(one).mayBe(PersonName.of(other))).isTrue();
    assertThat(PersonName.of(other).mayBe(PersonName.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Oleksiy Kuleba, Dmytro Kuleba", "Umerov, Terekhov", "Melania Trump, Donald Trump"})
  void names_of_two_people_do_not_agree(String one, String other) {
    assertThat(PersonName.of(one).mayBe(PersonName.of(other))).isFalse();
  }

  @Test
  void the_fullest_form_is_the_longest_one_of_the_same_person() {
    assertThat(
            PersonName.fullest(
                "Kuleba", List.of("Ihor Terekhov", "Dmytro Kuleba", "Dmytro Ivanovych Kuleba")))
        .isEqualTo("Dmytro Ivanovych Kuleba");
  }

  @Test
  void a_korean_family_name_stands_in_front() {
    assertThat(PersonName.of("Lee Jae Myung").family()).isEqualTo(PersonName.of("Lee").family());
    assertThat(PersonName.of("Jang Seo-jun").family()).isEqualTo(PersonName.of("Jang").family());
    assertThat(PersonName.of("Lee Harvey Oswald").family()).isEqualTo("oswald");
    assertThat(PersonName.of("Lee Collins").family()).isEqualTo("colins");
  }

  @Test
  void one_syllable_of_a_given_name_does_not_make_it_the_same() {
    PersonName leader = PersonName.of("Kim Jong Un");
    assertThat(leader.mayBe(PersonName.of("Kim Jong-un"))).isTrue();
    assertThat(leader.mayBe(PersonName.of("Kim Jong Il"))).isFalse();
    assertThat(leader.mayBe(PersonName.of("Kim Yo Jong"))).isFalse();
  }
}
