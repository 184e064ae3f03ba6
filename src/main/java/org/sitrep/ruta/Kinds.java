package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.jspecify.annotations.Nullable;

/** The annotation types that scripts can name: Ruta's own, ours, and their supertypes. */
final class Kinds {

  private static final String OURS = "org.sitrep.";
  private static final String RULES_ONLY = "org.sitrep.rule.";

  /** Of its subtypes normalisers read all: a name that is no word of the lists. */
  private static final String WORD = "org.sitrep.working.Word";

  private static final List<String> PACKAGES =
      List.of(OURS, "org.apache.uima.ruta.type.", "uima.tcas.");

  private final List<Kind> all = new ArrayList<>();
  private final Map<String, Kind> byName = new HashMap<>();
  private final int[][] subtypes;
  private final Set<Kind> covering = new HashSet<>();
  private final Kind[] @Nullable [] coveringSupertypes;
  private final Map<TokenType, Kind> tokens = new EnumMap<>(TokenType.class);
  private final Kind[] ours;
  private final Kind[] forOthers;
  private final int words;

  Kinds(TypeSystem typeSystem) {
    Type annotation = typeSystem.getType(CAS.TYPE_NAME_ANNOTATION);
    List<Type> types = new ArrayList<>();
    types.add(annotation);
    for (Type type : typeSystem.getProperlySubsumedTypes(annotation)) {
      if (PACKAGES.stream().anyMatch(type.getName()::startsWith)) {
        types.add(type);
      }
    }
    words = (types.size() + 63) >> 6;
    for (Type type : types) {
      long[] supertypes = new long[words];
      for (int i = 0; i < types.size(); i++) {
        if (typeSystem.subsumes(types.get(i), type)) {
          supertypes[i >> 6] |= 1L << i;
        }
      }
      Kind kind = new Kind(all.size(), type, supertypes);
      all.add(kind);
      byName.put(type.getName(), kind);
      byName.put(type.getShortName(), kind);
    }
    coveringSupertypes = new Kind[all.size()][];
    for (TokenType type : TokenType.values()) {
      tokens.put(type, Objects.requireNonNull(byName.get(type.name())));
    }
    ours = all.stream().filter(kind -> isBelow(OURS, kind)).toArray(Kind[]::new);
    Kind word = byName.get(WORD);
    forOthers =
        Arrays.stream(ours)
            .filter(kind -> !isBelow(RULES_ONLY, kind) || (word != null && kind.is(word)))
            .toArray(Kind[]::new);
    subtypes = new int[all.size()][];
    for (Kind kind : all) {
      subtypes[kind.number()] =
          all.stream().filter(other -> other.is(kind)).mapToInt(Kind::number).toArray();
    }
  }

  private static boolean isBelow(String prefix, Kind kind) {
    return kind.type().getName().startsWith(prefix);
  }

  /**
   * The type of a name.
   *
   * @param name a full name, or one without its package
   * @throws UnsupportedRuleException if the type system has none of that name
   */
  Kind named(String name) {
    Kind kind = byName.get(name.equals("Document") ? "DocumentAnnotation" : name);
    if (kind == null) {
      throw new UnsupportedRuleException("the type " + name + " is not in the type system");
    }
    return kind;
  }

  /** Ruta's type of a token; tokens are no mention of a type in a script. */
  Kind ofToken(TokenType type) {
    return Objects.requireNonNull(tokens.get(type));
  }

  /** All types, by their numbers. */
  List<Kind> all() {
    return all;
  }

  /** The numbers of a type and its subtypes. */
  int[] subtypes(Kind kind) {
    return subtypes[kind.number()];
  }

  /** Notes, before the first text is read, that scripts ask what an annotation of it covers. */
  void addCovering(Kind kind) {
    covering.add(kind);
  }

  /** A type and its supertypes, of those that scripts ask for what their annotations cover. */
  Kind[] coveringSupertypes(Kind kind) {
    Kind[] known = coveringSupertypes[kind.number()];
    if (known == null) {
      known = covering.stream().filter(kind::is).toArray(Kind[]::new);
      coveringSupertypes[kind.number()] = known;
    }
    return known;
  }

  /** Sitrep's own types. */
  Kind[] ours() {
    return ours;
  }

  /** Those of them that are not for the rules alone, and all words of the lists. */
  Kind[] forOthers() {
    return forOthers;
  }

  /** How many longs hold a bit for each type. */
  int words() {
    return words;
  }
}
