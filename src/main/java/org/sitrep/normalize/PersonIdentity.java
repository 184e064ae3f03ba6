package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;

/** Which names of a document are the same person's. */
final class PersonIdentity {

  private final List<Person> persons = new ArrayList<>();

  /**
   * A name in the text.
   *
   * @param begin offset of its first UTF-16 unit
   * @param name the name
   * @param office whether the text gives it an office there
   */
  record Occurrence(int begin, PersonName name, boolean office) {
    boolean isFull() {
      return !name.given().isEmpty();
    }
  }

  /** Somebody, with all occurrences of the name in the text's order. */
  static final class Person {
    private final List<Occurrence> occurrences = new ArrayList<>();

    List<Occurrence> occurrences() {
      return occurrences;
    }

    boolean holdsOffice() {
      return occurrences.stream().anyMatch(Occurrence::office);
    }

    /** The fullest form of the name; of two equally full ones the earlier. */
    String fullestName() {
      PersonName best = occurrences.get(0).name();
      for (Occurrence o : occurrences) {
        if (o.name().parts().size() > best.parts().size()) {
          best = o.name();
        }
      }
      return best.written();
    }

    private boolean mayBe(PersonName name) {
      boolean any = false;
      for (Occurrence o : occurrences) {
        boolean may = o.name().mayBe(name);
        if (o.isFull() && !may) {
          return false;
        }
        any |= may;
      }
      return any;
    }

    private int distance(int offset) {
      int best = Integer.MAX_VALUE;
      for (Occurrence o : occurrences) {
        // Somebody named later is only meant where nobody of that name was named before.
        int distance =
            o.begin() <= offset ? offset - o.begin() : o.begin() - offset + Integer.MAX_VALUE / 2;
        best = Math.min(best, distance);
      }
      return best;
    }
  }

  private PersonIdentity() {}

  /**
   * Groups names by person: full names by family and given name, then each bare family name with
   * the person of that name mentioned last before it.
   *
   * @param occurrences names in the text's order
   */
  static List<Person> resolve(List<Occurrence> occurrences) {
    PersonIdentity identity = new PersonIdentity();
    occurrences.stream().filter(Occurrence::isFull).forEach(identity::addFull);
    List<Person> full = List.copyOf(identity.persons);
    occurrences.stream().filter(o -> !o.isFull()).forEach(o -> identity.addBare(o, full));
    for (Person person : identity.persons) {
      person.occurrences.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    }
    return identity.persons;
  }

  private void addFull(Occurrence occurrence) {
    for (Person person : persons) {
      if (person.mayBe(occurrence.name())) {
        person.occurrences.add(occurrence);
        return;
      }
    }
    add(occurrence);
  }

  private void addBare(Occurrence occurrence, List<Person> full) {
    List<Person> candidates =
        full.stream().filter(p -> p.occurrences.get(0).name().mayBe(occurrence.name())).toList();
    if (candidates.isEmpty()) {
      candidates =
          persons.stream()
              .filter(p -> p.occurrences.get(0).name().mayBe(occurrence.name()))
              .toList();
    }
    candidates.stream()
        .min((a, b) -> Integer.compare(distance(a, occurrence), distance(b, occurrence)))
        .ifPresentOrElse(p -> p.occurrences.add(occurrence), () -> add(occurrence));
  }

  private static int distance(Person person, Occurrence occurrence) {
    return person.distance(occurrence.begin());
  }

  private void add(Occurrence occurrence) {
    Person person = new Person();
    person.occurrences.add(occurrence);
    persons.add(person);
  }
}
