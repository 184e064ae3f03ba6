package org.sitrep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles made of sentences of our own, about one trigger a sentence, in news length. The seed is
 * fixed, so every run measures the same text.
 */
final class Corpus {

  /** The length of a short agency report, in characters. */
  private static final int LENGTH = 3_000;

  private static final long SEED = 20250602;

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

  private final Random random = new Random(SEED);

  /** Documents of equal length. */
  static List<String> documents(int count) {
    Corpus corpus = new Corpus();
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(corpus.document());
    }
    return documents;
  }

  private String document() {
    StringBuilder text = new StringBuilder();
    int sentences = 0;
    while (text.length() < LENGTH) {
      text.append(sentence());
      text.append(++sentences % 4 == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }

  private String sentence() {
    int n = 2 + random.nextInt(180);
    return switch (random.nextInt(14)) {
      case 0 -> "Air defence units shot down " + n + " of " + (n + 40) + " drones over "
          + of(PLACES) + " on " + of(DAYS) + ".";
      case 1 -> "The front line near " + of(PLACES) + " runs for more than " + n + " kilometres ("
          + n * 5 / 8 + " miles).";
      case 2 -> "“We will repair the substation before winter,” said " + of(ROLES) + " " + of(NAMES)
          + ".";
      case 3 -> "A warehouse burned until the morning, and two streets were closed to traffic.";
      case 4 -> "Russia launched dozens of Shahed drones at " + of(PLACES) + " overnight.";
      case 5 -> of(NAMES) + ", head of the regional council, called the attack “a message”.";
      case 6 -> "The port, about " + n + " km from the border, stayed open on " + of(DAYS) + ".";
      case 7 -> "Rescuers brought water and blankets to the residents of three damaged buildings.";
      case 8 -> "According to the general staff, " + n + " UAVs were lost from radar since "
          + of(DAYS) + ".";
      case 9 -> "Repair crews worked through the night, although sirens sounded again and again.";
      case 10 -> "Negotiators met for three hours; " + of(ROLES) + " " + of(NAMES)
          + " left without a statement.";
      case 11 -> "In " + of(PLACES) + ", schools will open again in two weeks, the council wrote.";
      case 12 -> "“The lights are on,” " + of(NAMES) + " wrote on " + of(DAYS)
          + ". “That is what counts.”";
      default -> "The price of grain rose a little, while exports by rail went on as before.";
    };
  }

  private String of(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
