package org.sitrep.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of {@code docs/distances.md}, and random lengths written in their forms. */
final class DistanceSpellings {

  private static final Path PAGE = Path.of("docs", "distances.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|(?: ([^|]+) \\|)?");
  private static final String[] WORDS =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  /** What a form without a number is of its unit. */
  private static final List<Written> FIXED =
      List.of(
          new Written("and a half", new BigDecimal("1.5")),
          new Written("half", new BigDecimal("0.5")),
          new Written("or two", BigDecimal.ONE),
          new Written("a quarter", new BigDecimal("0.25")),
          new Written("three quarters", new BigDecimal("0.75")));

  /** A row of a table; metres are null in the table of look-alikes. */
  record Form(String template, String example, String metres) {
    boolean isLength() {
      return metres != null;
    }
  }

  /** A unit: how it is written, and metres in one of it. */
  record Unit(String plural, String singular, String abbreviation, BigDecimal metres) {}

  /** A number as written, and its value. */
  record Written(String text, BigDecimal value) {}

  /** A length as written; bounds in metres, the upper one null where it is no range. */
  record Sample(String form, String text, double metres, Double upperMetres) {}

  private static final List<Unit> UNITS =
      List.of(
          unit("millimetres", "millimetre", "mm", "0.001"),
          unit("millimeters", "millimeter", "mm", "0.001"),
          unit("centimetres", "centimetre", "cm", "0.01"),
          unit("centimeters", "centimeter", "cm", "0.01"),
          unit("decimetres", "decimetre", "dm", "0.1"),
          unit("metres", "metre", "m", "1"),
          unit("meters", "meter", "m", "1"),
          unit("kilometres", "kilometre", "km", "1000"),
          unit("kilometers", "kilometer", "km", "1000"),
          unit("inches", "inch", "in", "0.0254"),
          unit("feet", "foot", "ft", "0.3048"),
          unit("yards", "yard", "yd", "0.9144"),
          unit("miles", "mile", "mi", "1609.344"),
          unit("nautical miles", "nautical mile", "nmi", "1852"));

  private final Random random;

  DistanceSpellings(long seed) {
    random = new Random(seed);
  }

  static List<Form> forms() throws IOException {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(m -> new Form(m.group(1), m.group(2).strip(), m.group(3)))
          .toList();
    }
  }

  /** A length in a form that the page lists. */
  Sample sample(Form form) {
    String template = form.template();
    boolean glued =
        template.matches(
            ".*\\}(?:\\{u\\}|['+/m]).*|.*\\$.*|.*\\{N\\} in .*|.*\\{N\\}\\p{Pd}.*\\{M\\}.*");
    boolean whole =
        template.matches(
            ".*(?:\\{M\\} in(?:ches)?\\b|\"|cm\\b|and a half|yards and|km and|or so|-odd|Mile).*");
    Unit unit = UNITS.get(random.nextInt(UNITS.size()));
    boolean spelled = template.contains("and a half {units}");
    boolean halves = template.contains("half-");
    while ((unit.abbreviation().equals("in") && template.contains("{u}"))
        || (halves && unit.metres().compareTo(BigDecimal.ONE) < 0)) {
      unit = UNITS.get(random.nextInt(UNITS.size()));
    }
    Written first = number(glued, whole, 1, 999);
    if (spelled) {
      int n = 1 + random.nextInt(999);
      first = new Written(words(n), BigDecimal.valueOf(n));
    }
    Written second =
        whole
            ? number(true, true, 1, 11)
            : number(glued, false, first.value().intValue() + 1, 99_999);
    String text =
        template
            .replace("{N}", first.text())
            .replace("{M}", second.text())
            .replace("{units}", unit.plural())
            .replace("{unit}", unit.singular())
            .replace("{u}", unit.abbreviation());
    if (!form.isLength()) {
      return new Sample(template, text, Double.NaN, null);
    }
    return measure(template, text, unit.metres(), first.value(), second.value());
  }

  private static Sample measure(
      String template, String text, BigDecimal unit, BigDecimal first, BigDecimal second) {
    if (!template.contains("{N}")) {
      BigDecimal two = template.contains("or two") ? unit.multiply(BigDecimal.valueOf(2)) : null;
      if (template.contains("two-thirds")) {
        return new Sample(template, text, unit.doubleValue() * 2 / 3, null);
      }
      BigDecimal share =
          FIXED.stream()
              .filter(f -> template.contains(f.text()))
              .map(Written::value)
              .findFirst()
              .orElseThrow();
      return new Sample(
          template,
          text,
          unit.multiply(share).doubleValue(),
          two == null ? null : two.doubleValue());
    }
    if (template.contains("and a half")) {
      BigDecimal more = first.add(new BigDecimal("0.5"));
      return new Sample(template, text, unit.multiply(more).doubleValue(), null);
    }
    BigDecimal large = fixedUnit(template, List.of("{N} ft", "{N} feet", "{N}'"), "0.3048");
    BigDecimal yard = fixedUnit(template, List.of("{N} yards"), "0.9144");
    BigDecimal km = fixedUnit(template, List.of("{N} km and"), "1000");
    BigDecimal m = fixedUnit(template, List.of("{N} m "), "1");
    for (BigDecimal[] pair :
        new BigDecimal[][] {
          {large, new BigDecimal("0.0254")},
          {yard, new BigDecimal("0.3048")},
          {km, BigDecimal.ONE},
          {m, new BigDecimal("0.01")}
        }) {
      if (pair[0] != null) {
        BigDecimal sum = first.multiply(pair[0]).add(second.multiply(pair[1]));
        return new Sample(template, text, sum.doubleValue(), null);
      }
    }
    Double upper = template.contains("{M}") ? second.multiply(unit).doubleValue() : null;
    return new Sample(template, text, first.multiply(unit).doubleValue(), upper);
  }

  private static BigDecimal fixedUnit(String template, List<String> starts, String metres) {
    return starts.stream().anyMatch(template::startsWith) ? new BigDecimal(metres) : null;
  }

  /** A random number in one of the page's ways; glued to something it is in digits. */
  private Written number(boolean glued, boolean whole, int from, int to) {
    int n = from + random.nextInt(to - from + 1);
    int way = random.nextInt(glued ? 3 : whole ? 5 : 8);
    BigDecimal value = BigDecimal.valueOf(n);
    return switch (way) {
      case 0 -> new Written(Integer.toString(n), value);
      case 1 -> new Written(grouped(n, ","), value);
      case 2 -> glued || whole ? new Written(Integer.toString(n), value) : decimal(n);
      case 3 -> new Written(grouped(n, " \u00A0\u202F\u2009\u2007"), value);
      case 4 -> new Written(words(n), value);
      case 5 -> new Written(n + " 1/2", value.add(new BigDecimal("0.5")));
      case 6 -> new Written(n + "½", value.add(new BigDecimal("0.5")));
      default -> decimal(n);
    };
  }

  private Written decimal(int n) {
    String text = n + "." + random.nextInt(10);
    return new Written(text, new BigDecimal(text));
  }

  private String grouped(int n, String separators) {
    char separator = separators.charAt(random.nextInt(separators.length()));
    return n < 1000 ? "" + n : "%d%c%03d".formatted(n / 1000, separator, n % 1000);
  }

  private static String words(int n) {
    List<String> parts = new ArrayList<>();
    if (n >= 1000) {
      parts.add(words(n / 1000) + " thousand");
    }
    if (n % 1000 >= 100) {
      parts.add(WORDS[n % 1000 / 100] + " hundred");
    }
    int rest = n % 100;
    if (rest > 0) {
      String tens =
          rest < 20 ? WORDS[rest] : TENS[rest / 10] + (rest % 10 > 0 ? "-" + WORDS[rest % 10] : "");
      parts.add(n >= 100 ? "and " + tens : tens);
    }
    return String.join(" ", parts);
  }

  private static Unit unit(String plural, String singular, String abbreviation, String metres) {
    return new Unit(plural, singular, abbreviation, new BigDecimal(metres));
  }
}
