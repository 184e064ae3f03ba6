package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a regular expression of {@link Pattern} for an {@link Automaton}. */
final class RegexReader {

  /** Copies made of a part that comes a counted number of times; from there on it may loop. */
  private static final int COPIES = 4;

  private static final Part NOTHING = (steps, next) -> next;
  private static final Part ANYTHING = (steps, next) -> steps.loop(symbols(any()), next);

  private final String regex;
  private final Map<String, BitSet> classes = new HashMap<>();
  private int at;
  private boolean ignoreCase;

  RegexReader(String regex) {
    this.regex = regex;
  }

  /** A part of an expression. */
  interface Part {

    /** Makes its steps, and returns the number of the first one. */
    int build(Automaton.Builder steps, int next);
  }

  Part read() {
    return alternatives();
  }

  /** Alternatives up to the end of a group or of the expression. */
  private Part alternatives() {
    boolean outerCase = ignoreCase;
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    ignoreCase = outerCase;
    return parts.size() == 1
        ? parts.get(0)
        : (steps, next) -> {
          int[] ways = parts.stream().mapToInt(part -> part.build(steps, next)).distinct().toArray();
          return ways.length == 1 ? ways[0] : steps.fork(ways);
        };
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(quantified());
    }
    return (steps, next) -> {
      int following = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        following = parts.get(i).build(steps, following);
      }
      return following;
    };
  }

  private Part quantified() {
    Part part = regex.charAt(at) == '(' ? group() : single();
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
    if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
      at++;
    }
    return repeated(part, min, max);
  }

  private static Part repeated(Part part, int min, int max) {
    return (steps, next) -> {
      int following = next;
      if (max > COPIES) {
        following = steps.loop(part, next);
      } else {
        for (int i = min; i < max; i++) {
          following = steps.fork(part.build(steps, following), next);
        }
      }
      for (int i = 0; i < Math.min(min, COPIES); i++) {
        following = part.build(steps, following);
      }
      return following;
    };
  }

  private Part group() {
    at++;
    boolean outerCase = ignoreCase;
    String kind = ":";
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
      if (kind.endsWith(")")) {
        throw new UnsupportedRuleException("flags (?" + kind + " in a regular expression");
      }
      if (kind.startsWith("<") && kind.length() == 2) {
        return behind(kind.equals("<!"));
      }
      ignoreCase |= kind.equals("i:");
    }
    Part inner = alternatives();
    at++;
    ignoreCase = outerCase;
    if (kind.equals("=")) {
      return (steps, next) -> steps.ahead(inner, next);
    }
    return kind.endsWith("!") ? NOTHING : inner;
  }

  /** What stands before a place: told of one character only. */
  private Part behind(boolean negative) {
    int from = at;
    BitSet one = regex.charAt(at) == '(' ? null : character();
    if (one == null || regex.charAt(at) != ')') {
      at = from;
      alternatives();
      at++;
      return NOTHING;
    }
    at++;
    BitSet before = (BitSet) one.clone();
    if (negative) {
      before.flip(0, Automaton.END + 1);
      before.set(Automaton.BEYOND);
    }
    return (steps, next) -> steps.behind(before, next);
  }

  private Part single() {
    int from = at;
    BitSet character = character();
    if (character != null) {
      return symbols(character);
    }
    at = from + 1;
    if (regex.charAt(from) != '\\') {
      return NOTHING;
    }
    char escaped = regex.charAt(at++);
    if (escaped == 'b') {
      return (steps, next) -> steps.boundary(next);
    } else if (escaped == 'z') {
      BitSet end = new BitSet();
      end.set(Automaton.END);
      return symbols(end);
    } else if ("BAZG".indexOf(escaped) >= 0) {
      return NOTHING;
    } else if (escaped == 'k') {
      at = regex.indexOf('>', at) + 1;
    }
    return ANYTHING;
  }

  /** Reads a character or a class of them; null, and nothing certain is read, if it is neither. */
  private @Nullable BitSet character() {
    int from = at;
    char c = regex.charAt(at++);
    if (c == '\\') {
      char escaped = regex.charAt(at++);
      if ("bzBAZGk".indexOf(escaped) >= 0 || Character.isDigit(escaped)) {
        return null;
      } else if (escaped == 'p' || escaped == 'P') {
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      } else if (escaped == 'x') {
        at += 2;
      } else if (escaped == 'u') {
        at += 4;
      }
    } else if (c == '[') {
      skipClass();
    } else if (c == '^' || c == '$') {
      return null;
    }
    return symbolsOf(regex.substring(from, at));
  }

  private static Part symbols(BitSet symbols) {
    return (steps, next) -> steps.symbol(symbols, next);
  }

  private BitSet symbolsOf(String one) {
    return classes.computeIfAbsent((ignoreCase ? "i" : "c") + one, key -> evaluate(one));
  }

  private BitSet evaluate(String one) {
    BitSet symbols = new BitSet();
    if (one.length() == 1 && one.charAt(0) < Automaton.BEYOND && one.charAt(0) != '.') {
      symbols.set(one.charAt(0));
      if (ignoreCase) {
        symbols.set(Character.toLowerCase(one.charAt(0)));
        symbols.set(Character.toUpperCase(one.charAt(0)));
      }
      return symbols;
    }
    Pattern pattern =
        Pattern.compile(one, Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    for (int i = 0; i < Automaton.BEYOND; i++) {
      symbols.set(i, pattern.matcher(String.valueOf((char) i)).matches());
    }
    symbols.set(Automaton.BEYOND, !one.equals("\\d"));
    return symbols;
  }

  private static BitSet any() {
    BitSet any = new BitSet();
    any.set(0, Automaton.END);
    return any;
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
