package org.sitrep.gold;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares what was found with the gold, a document at a time, and sums over the documents. */
final class Scorer {

  /** The kinds that are scored, each with the feature that "value" F1 needs. */
  static final Map<String, String> KEY_FEATURES = keyFeatures();

  /** Names and offices match when the words of one are all in the other. */
  private static final Set<String> BY_WORDS = Set.of("speaker", "source", "role", "affiliation");

  /** Something that differs from the gold. */
  record Difference(String kind, String document, String what, String text) {
    @Override
    public String toString() {
      return "%s | %s | %s | %s".formatted(kind, document, what, text.replace('\n', ' '));
    }
  }

  private record Pair(int gold, int found, boolean exact, int overlap) {}

  private final Map<String, Figures> figures = new LinkedHashMap<>();
  private final List<Difference> errors = new ArrayList<>();

  Scorer() {
    KEY_FEATURES.keySet().forEach(kind -> figures.put(kind, new Figures()));
  }

  Map<String, Figures> figures() {
    return figures;
  }

  List<Difference> errors(String kind) {
    return errors.stream().filter(e -> e.kind().equals(kind)).toList();
  }

  void add(GoldDocument document, String kind, List<FoundMention> found) {
    List<GoldMention> gold =
        document.mentions().stream().filter(m -> m.kind().equals(kind)).toList();
    Figures sum = figures.get(kind);
    Set<Integer> missed = new HashSet<>();
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).optional()) {
        missed.add(i);
      }
    }
    Set<Integer> spurious = new HashSet<>();
    for (int j = 0; j < found.size(); j++) {
      spurious.add(j);
    }
    sum.gold += missed.size();
    for (Pair pair : pairs(gold, found)) {
      missed.remove(pair.gold());
      spurious.remove(pair.found());
      GoldMention expected = gold.get(pair.gold());
      if (expected.optional()) {
        continue;
      }
      sum.found++;
      sum.relaxed++;
      if (pair.exact()) {
        sum.exact++;
      } else {
        FoundMention actual = found.get(pair.found());
        error(
            document,
            kind,
            "span",
            expected.begin(),
            expected.end(),
            "found " + document.text().substring(actual.begin(), actual.end()));
      }
      if (compareFeatures(document, expected, found.get(pair.found()), sum)) {
        sum.valued++;
      }
    }
    sum.found += spurious.size();
    missed.stream()
        .sorted()
        .map(gold::get)
        .forEach(m -> error(document, kind, "missed", m.begin(), m.end(), ""));
    spurious.stream()
        .sorted()
        .map(found::get)
        .forEach(
            m ->
                error(
                    document,
                    kind,
                    "spurious",
                    m.begin(),
                    m.end(),
                    m.features().getOrDefault("rule", "")));
  }

  /** Counts the stated features; returns whether the key feature is right. */
  private boolean compareFeatures(
      GoldDocument document, GoldMention expected, FoundMention actual, Figures sum) {
    boolean valued = true;
    for (Map.Entry<String, List<String>> stated : new TreeMap<>(expected.features()).entrySet()) {
      String feature = stated.getKey();
      String value = actual.features().get(feature);
      boolean right = stated.getValue().stream().anyMatch(v -> same(feature, v, value));
      sum.stated.merge(feature, 1, Integer::sum);
      sum.right.merge(feature, right ? 1 : 0, Integer::sum);
      if (!right) {
        error(
            document,
            expected.kind(),
            feature,
            expected.begin(),
            expected.end(),
            "gold " + String.join(" or ", stated.getValue()) + ", found " + value);
        valued &= !feature.equals(KEY_FEATURES.get(expected.kind()));
      }
    }
    return valued;
  }

  private void error(
      GoldDocument document, String kind, String what, int begin, int end, String detail) {
    String says = detail.isEmpty() ? what : what + ": " + detail;
    String text = document.text();
    String context =
        text.substring(Math.max(0, begin - 30), begin)
            + "["
            + text.substring(begin, end)
            + "]"
            + text.substring(end, Math.min(text.length(), end + 30));
    errors.add(new Difference(kind, document.name(), says, context));
  }

  /** One-to-one pairs: exact spans first, then by the largest overlap. */
  private static List<Pair> pairs(List<GoldMention> gold, List<FoundMention> found) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        GoldMention g = gold.get(i);
        FoundMention f = found.get(j);
        int overlap = Math.min(g.end(), f.end()) - Math.max(g.begin(), f.begin());
        if (overlap > 0) {
          boolean exact = g.begin() == f.begin() && g.end() == f.end();
          candidates.add(new Pair(i, j, exact, overlap));
        }
      }
    }
    candidates.sort(
        Comparator.comparing(Pair::exact)
            .thenComparing(Pair::overlap)
            .reversed()
            .thenComparing(Pair::gold)
            .thenComparing(Pair::found));
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!usedGold.contains(pair.gold()) && !usedFound.contains(pair.found())) {
        usedGold.add(pair.gold());
        usedFound.add(pair.found());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  static boolean same(String feature, String gold, String found) {
    if (gold.equals("none") || found == null) {
      return gold.equals("none") && found == null;
    }
    try {
      double expected = Double.parseDouble(gold);
      return Math.abs(expected - Double.parseDouble(found)) <= 1e-6 * Math.abs(expected);
    } catch (NumberFormatException notNumbers) {
      // compared as text below
    }
    String expected = fold(gold);
    String actual = fold(found);
    if (BY_WORDS.contains(feature)) {
      Set<String> e = words(expected);
      Set<String> a = words(actual);
      return e.containsAll(a) || a.containsAll(e);
    }
    return expected.equals(actual);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.split(" ")));
  }

  /** Case, accents, quotation marks, articles and white space do not count. */
  private static String fold(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’‘`]s?\\b", "")
        .replaceAll("[^\\w\\s.+-]", " ")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("^(the|a|an) ", "");
  }

  private static Map<String, String> keyFeatures() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("DroneCount", "value");
    keys.put("Distance", "metres");
    keys.put("Date", "value");
    keys.put("Official", "name");
    keys.put("DirectQuote", "speaker");
    return keys;
  }

  /** Counts of one kind, and the figures made of them. */
  static final class Figures {
    private int gold;
    private int found;
    private int exact;
    private int relaxed;
    private int valued;
    private final Map<String, Integer> stated = new TreeMap<>();
    private final Map<String, Integer> right = new HashMap<>();

    int gold() {
      return gold;
    }

    int found() {
      return found;
    }

    /** Every figure by its name: strict, relaxed, value, then the accuracy of each feature. */
    Map<String, Double> byName() {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("strict", f1(exact));
      figures.put("relaxed", f1(relaxed));
      figures.put("valueF1", f1(valued));
      stated.forEach((feature, n) -> figures.put(feature, (double) right.get(feature) / n));
      return figures;
    }

    private double f1(int hits) {
      return gold + found == 0 ? 1 : 2.0 * hits / (gold + found);
    }
  }
}
