package org.sitrep.gold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with its marks taken out: {@code [[52|DroneCount 52 DAMAGED RU outOf=80]]}. */
record MarkedText(String text, List<GoldMention> mentions) {

  /** The features that have places, in their order. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "DroneCount", List.of("value", "action", "operator"),
          "Distance", List.of("value", "unit", "metres"),
          "Date", List.of("timexType", "value"),
          "Official", List.of("name"),
          "DirectQuote", List.of("speaker"));

  private static final Pattern VALUE = Pattern.compile("(?:(\\w+)=)?(?:\"([^\"]*)\"|(\\S+))");

  static MarkedText parse(String name, String source) {
    StringBuilder text = new StringBuilder();
    List<GoldMention> mentions = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '\\') {
        text.append(source.charAt(i + 1));
        i += 2;
      } else if (source.startsWith("[[", i)) {
        open.push(text.length());
        i += 2;
      } else if (c == '|' && !open.isEmpty()) {
        int end = source.indexOf("]]", i);
        String values = source.substring(i + 1, end);
        mentions.add(mention(name, open.pop(), text.length(), values));
        i = end + 2;
      } else {
        text.append(c);
        i++;
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": a mark is not closed: " + text.substring(open.pop()));
    }
    mentions.sort(
        Comparator.comparingInt(GoldMention::begin)
            .thenComparing(Comparator.comparingInt(GoldMention::end).reversed()));
    return new MarkedText(text.toString(), mentions);
  }

  private static GoldMention mention(String document, int begin, int end, String mark) {
    String kind = mark.split("[ ?]")[0];
    boolean optional = mark.startsWith(kind + "?");
    List<String> places = PLACES.get(kind);
    if (places == null) {
      throw new IllegalArgumentException(document + ": no such kind: " + mark);
    }
    Map<String, List<String>> features = new TreeMap<>();
    int place = 0;
    Matcher value = VALUE.matcher(mark.substring(kind.length() + (optional ? 1 : 0)));
    while (value.find()) {
      String feature = value.group(1) != null ? value.group(1) : places.get(place++);
      String stated = value.group(2) != null ? value.group(2) : value.group(3);
      if (!stated.equals("-")) {
        features.put(feature, Arrays.asList(stated.split("\\|")));
      }
    }
    return new GoldMention(kind, begin, end, optional, features);
  }
}
