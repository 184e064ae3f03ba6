package org.sitrep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles made of sentences of our own. The seed is fixed, so every run measures the same text.
 *
 * @param length of each article, in characters
 * @param share of the sentences that hold something to annotate, in per cent
 */
record Corpus(int length, int share) {

  private static final long SEED = 20250602;

  /** Like reports of the war: about something to annotate in every sentence. */
  static final int DENSE = 85;

  /** Like other news: something to annotate in one sentence of eight. */
  static final int SPARSE = 12;

  private static final String[] PLACES = {
    "Kharkiv", "Odesa", "Sumy", "Dnipro", "Belgorod", "Kursk", "Kherson", "Poltava", "Chernihiv"
  };
  private static final String[] NAMES = {
    "Olha Moroz", "Petro Hnatiuk", "Ivan Sobolev", "Marta Lind", "Erik Halvorsen", "Dana Novak"
  };
  private static final String[] ROLES = {
    "Defence Minister", "the regional governor", "President", "the mayor", "army spokesperson"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday night", "last Friday", "May 16", "the weekend", "early June 2025"
  };
  private static final String[] SUBJECTS = {
    "The grain harvest", "A new tram line", "The city library", "The winter market", "Her novel",
    "The river ferry", "A school choir", "The bridge", "His workshop", "The local team"
  };
  private static final String[] VERBS = {
    "has drawn", "brought", "will need", "lost", "kept", "surprised", "could cost", "divides"
  };
  private static final String[] OBJECTS = {
    "more visitors than anybody expected", "a great deal of patience", "the whole neighbourhood",
    "its oldest customers", "a long and quiet argument", "some of its former glory",
    "a little money and much goodwill", "another generation of listeners"
  };
  private static final String[] ENDS = {
    "", ", although nobody says so aloud", ", and few seem to mind", " as the weather turned",
    " while the paint was still wet", ", neighbours believe", " without much notice"
  };

  /** Articles that add up to about a number of characters; the same ones at every call. */
  List<String> documents(int characters) {
    Random random = new Random(SEED);
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < Math.max(1, characters / length); i++) {
      documents.add(document(random));
    }
    return documents;
  }

  private String document(Random random) {
    StringBuilder text = new StringBuilder();
    int sentences = 0;
    while (text.length() < length) {
      text.append(random.nextInt(100) < share ? report(random) : chronicle(random));
      text.append(++sentences % 4 == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }

  private static String chronicle(Random random) {
    return of(SUBJECTS, random) + " " + of(VERBS, random) + " " + of(OBJECTS, random)
        + of(ENDS, random) + ".";
  }

  private static String report(Random random) {
    int n = 2 + random.nextInt(180);
    String place = of(PLACES, random);
    String name = of(NAMES, random);
    String role = of(ROLES, random);
    String day = of(DAYS, random);
    return switch (random.nextInt(14)) {
      case 0 -> "Air defence units shot down " + n + " of " + (n + 40) + " drones over " + place
          + " on " + day + ".";
      case 1 -> "The front line near " + place + " runs for more than " + n + " kilometres ("
          + n * 5 / 8 + " miles).";
      case 2 -> "“We will repair the substation before winter,” said " + role + " " + name + ".";
      case 3 -> "A warehouse burned until the morning, and two streets were closed to traffic.";
      case 4 -> "Russia launched dozens of Shahed drones at " + place + " overnight.";
      case 5 -> name + ", head of the regional council, called the attack “a message”.";
      case 6 -> "The port, about " + n + " km from the border, stayed open on " + day + ".";
      case 7 -> "Rescuers brought water and blankets to the residents of three damaged buildings.";
      case 8 -> "According to the general staff, " + n + " UAVs were lost from radar since " + day
          + ".";
      case 9 -> "Ukraine's air force said " + (n + 9) + " targets had been launched, among them "
          + n + " drones.";
      case 10 -> "Negotiators met for three hours; " + role + " " + name
          + " left without a statement.";
      case 11 -> "In " + place + ", schools will open again in two weeks, the council wrote.";
      case 12 -> "“The lights are on,” " + name + " wrote on " + day + ". “That is what counts.”";
      default -> "Nine people were wounded in " + place + ", the governor's office said on " + day
          + ".";
    };
  }

  private static String of(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
