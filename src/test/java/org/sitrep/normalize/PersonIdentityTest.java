package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.normalize.PersonIdentity.Occurrence;
import org.sitrep.normalize.PersonIdentity.Person;

class PersonIdentityTest {

  @Test
  void a_later_family_name_belongs_to_the_full_name() {
    assertThat(names("Ihor Terekhov", "Terekhov"))
        .containsExactly(List.of("Ihor Terekhov", "Terekhov"));
  }

  @Test
  void a_family_name_may_stand_before_the_full_name() {
    List<Person> persons = resolve("Terekhov", "Ihor Terekhov");
    assertThat(persons).hasSize(1);
    assertThat(persons.get(0).fullestName()).isEqualTo("Ihor Terekhov");
  }

  @Test
  void two_people_of_one_family_name_are_kept_apart() {
    assertThat(names("Dmytro Kuleba", "Oleksiy Kuleba"))
        .containsExactly(List.of("Dmytro Kuleba"), List.of("Oleksiy Kuleba"));
  }

  @Test
  void a_bare_family_name_is_the_one_mentioned_last_before_it() {
    assertThat(names("Dmytro Kuleba", "Oleksiy Kuleba", "Kuleba"))
        .containsExactly(List.of("Dmytro Kuleba"), List.of("Oleksiy Kuleba", "Kuleba"));
  }

  @Test
  void somebody_holds_office_if_one_mention_says_so() {
    List<Person> persons =
        PersonIdentity.resolve(
            List.of(
                new Occurrence(0, PersonName.of("Tykhyi"), false),
                new Occurrence(20, PersonName.of("Heorhii Tykhyi"), true)));
    assertThat(persons).singleElement().matches(Person::holdsOffice);
  }

  private static List<Person> resolve(String... names) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (String name : names) {
      occurrences.add(new Occurrence(occurrences.size() * 50, PersonName.of(name), false));
    }
    return PersonIdentity.resolve(occurrences);
  }

  private static List<List<String>> names(String... names) {
    return resolve(names).stream()
        .map(p -> p.occurrences().stream().map(o -> o.name().written()).toList())
        .toList();
  }
}
