package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a regular expression that {@link Pattern} has found to be one. */
final class RegexReader {

  private static final RegexPart NOTHING = new RegexPart.Sequence(List.of());

  private final String regex;
  private final Map<String, Integer> names = new HashMap<>();
  private int at;
  private boolean ignoreCase;
  private int groups;
  private int loops;

  RegexReader(String regex) {
    this.regex = regex;
  }

  /**
   * The whole expression.
   *
   * @throws UnsupportedRuleException if it has a construct that cannot be matched
   */
  RegexPart read() {
    return alternatives();
  }

  /** The number of its groups. */
  int groups() {
    return groups;
  }

  /** The number of its loops. */
  int loops() {
    return loops;
  }

  /** Alternatives up to the end of a group or of the expression. */
  private RegexPart alternatives() {
    boolean outerCase = ignoreCase;
    List<RegexPart> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    ignoreCase = outerCase;
    return parts.size() == 1 ? parts.get(0) : new RegexPart.Choice(parts);
  }

  private RegexPart sequence() {
    List<RegexPart> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      RegexPart part = quantified();
      if (part instanceof RegexPart.Sequence inner) {
        parts.addAll(inner.parts());
      } else {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new RegexPart.Sequence(parts);
  }

  private RegexPart quantified() {
    RegexPart part = regex.charAt(at) == '(' ? group() : single();
    if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
      return part;
    }
    int min = regex.charAt(at) == '+' ? 1 : 0;
    int max = regex.charAt(at) == '?' ? 1 : Integer.MAX_VALUE;
    int end = at + 1;
    if (regex.charAt(at) == '{') {
      end = regex.indexOf('}', at) + 1;
      String[] counts = regex.substring(at + 1, end - 1).split(",", -1);
      min = Integer.parseInt(counts[0]);
      if (counts.length == 1) {
        max = min;
      } else if (!counts[1].isEmpty()) {
        max = Integer.parseInt(counts[1]);
      }
    }
    at = end;
    return new RegexRepeat(part, min, max, mode(), loops++);
  }

  private RegexRepeat.Mode mode() {
    if (at < regex.length() && regex.charAt(at) == '?') {
      at++;
      return RegexRepeat.Mode.RELUCTANT;
    } else if (at < regex.length() && regex.charAt(at) == '+') {
      at++;
      return RegexRepeat.Mode.POSSESSIVE;
    }
    return RegexRepeat.Mode.GREEDY;
  }

  private RegexPart group() {
    at++;
    boolean outerCase = ignoreCase;
    String kind = "";
    if (regex.startsWith("?", at)) {
      int end = at + 1;
      while (":=!>)".indexOf(regex.charAt(end)) < 0) {
        end++;
      }
      kind = regex.substring(at + 1, end + 1);
      at = end + 1;
      if (kind.equals("i)")) {
        ignoreCase = true;
        return NOTHING;
      }
    }
    ignoreCase |= kind.equals("i:");
    boolean captures = kind.isEmpty() || (kind.startsWith("<") && kind.endsWith(">"));
    int number = captures ? ++groups : 0;
    if (captures && !kind.isEmpty()) {
      names.put(kind, number);
    }
    RegexPart inner = alternatives();
    at++;
    ignoreCase = outerCase;
    if (captures) {
      return new RegexPart.Capture(number, inner);
    }
    return switch (kind) {
      case ":", "i:" -> inner;
      case "=", "!" -> new RegexAssertion.Ahead(inner, kind.equals("!"));
      case "<=", "<!" -> new RegexAssertion.Behind(inner, kind.equals("<!"));
      default -> throw unsupported("(?" + kind);
    };
  }

  private UnsupportedRuleException unsupported(String construct) {
    return new UnsupportedRuleException(construct + " in the regular expression " + regex);
  }

  private RegexPart single() {
    int from = at;
    char c = regex.charAt(at++);
    RegexPlace place = null;
    if (c == '\\') {
      char escaped = regex.charAt(at++);
      if (escaped == 'k') {
        int end = regex.indexOf('>', at) + 1;
        String name = regex.substring(at, end);
        at = end;
        return new RegexPart.Reference(Objects.requireNonNull(names.get(name)));
      } else if (Character.isDigit(escaped) && escaped != '0') {
        return new RegexPart.Reference(escaped - '0');
      } else if (escaped == 'p' || escaped == 'P') {
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      } else if (escaped == 'x') {
        at += 2;
      } else if (escaped == 'u') {
        at += 4;
      } else if ("BGZRXQEN0c".indexOf(escaped) >= 0) {
        throw unsupported("\\" + escaped);
      }
      place = escapedPlace(escaped);
    } else if (c == '[') {
      skipClass();
    } else if (Character.isHighSurrogate(c)) {
      at++;
    } else if (c == '^') {
      place = RegexPlace.LINE_START;
    } else if (c == '$') {
      place = RegexPlace.LINE_END;
    }
    return place != null
        ? new RegexAssertion.Anchor(place)
        : new RegexPart.One(set(regex.substring(from, at)));
  }

  private static @Nullable RegexPlace escapedPlace(char escaped) {
    return switch (escaped) {
      case 'b' -> RegexPlace.WORD_EDGE;
      case 'A' -> RegexPlace.TEXT_START;
      case 'z' -> RegexPlace.TEXT_END;
      default -> null;
    };
  }

  private CharSet set(String one) {
    return CharSet.of(one, ignoreCase);
  }

  private void skipClass() {
    int depth = 1;
    if (regex.charAt(at) == '^') {
      at++;
    }
    while (depth > 0) {
      char c = regex.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
  }
}
