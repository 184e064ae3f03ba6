package org.sitrep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Mention;

/** Which of a host's types and features our own are. */
final class HostTypes {

  private static final Set<String> KNOWN_ELSEWHERE =
      Set.of(CAS.FEATURE_BASE_NAME_BEGIN, CAS.FEATURE_BASE_NAME_END, CAS.FEATURE_BASE_NAME_SOFA);

  private final TypeSystem host;
  private final Map<Type, Counterpart> types = new HashMap<>();

  /**
   * The host's type for one of ours.
   *
   * @param kind the kind of mention; null of speakers and sources
   * @param values the features that hold a value, but for begin and end
   * @param links the features that point to another annotation
   */
  record Counterpart(Type type, @Nullable Kind kind, List<Pair> values, List<Pair> links) {}

  /** A feature of ours, and the host's of the same name. */
  record Pair(Feature own, Feature host, Range range) {

    void copyValue(Mention from, FeatureStructure to) {
      switch (range) {
        case DOUBLE -> to.setDoubleValue(host, from.getDoubleValue(own));
        case BOOLEAN -> to.setBooleanValue(host, from.getBooleanValue(own));
        case INTEGER -> to.setIntValue(host, from.getIntValue(own));
        case STRING -> {
          String text = from.getStringValue(own);
          if (text != null) {
            to.setStringValue(host, text);
          }
        }
        case ANNOTATION -> throw new IllegalStateException(own + " holds no value");
      }
    }
  }

  /** What a feature holds. */
  private enum Range {
    DOUBLE,
    BOOLEAN,
    INTEGER,
    STRING,
    ANNOTATION;

    static Range of(Feature feature) {
      return switch (feature.getRange().getName()) {
        case CAS.TYPE_NAME_DOUBLE -> DOUBLE;
        case CAS.TYPE_NAME_BOOLEAN -> BOOLEAN;
        case CAS.TYPE_NAME_INTEGER -> INTEGER;
        default -> feature.getRange().isPrimitive() ? STRING : ANNOTATION;
      };
    }
  }

  /**
   * Finds our types in a host's.
   *
   * @throws HostException if the host lacks one of them, or has another version of it
   */
  HostTypes(TypeSystem own, TypeSystem host) throws HostException {
    this.host = host;
    Type mention = own.getType(Mention._TypeName);
    for (Type type : own.getProperlySubsumedTypes(mention)) {
      add(type);
    }
  }

  private void add(Type type) throws HostException {
    Type found = host.getType(type.getName());
    if (found == null) {
      throw new HostException(
          "the CAS lacks the type %s; merge Sitrep.typeSystemDescription(), or"
              + " org/sitrep/SitrepTypes.xml, into its type system",
          type.getName());
    }
    List<Pair> values = new ArrayList<>();
    List<Pair> links = new ArrayList<>();
    for (Feature feature : type.getFeatures()) {
      Feature same = found.getFeatureByBaseName(feature.getShortName());
      if (same == null || !same.getRange().getName().equals(feature.getRange().getName())) {
        throw new HostException(
            "the CAS has another version of the type %s: the feature %s %s; use the types of this"
                + " version, org/sitrep/SitrepTypes.xml",
            type.getName(),
            feature.getShortName(),
            same == null ? "is missing" : "is of the type " + same.getRange().getName());
      }
      if (!KNOWN_ELSEWHERE.contains(feature.getShortName())) {
        Range range = Range.of(feature);
        (range == Range.ANNOTATION ? links : values).add(new Pair(feature, same, range));
      }
    }
    types.put(type, new Counterpart(found, Kind.ofType(type.getShortName()), values, links));
  }

  TypeSystem host() {
    return host;
  }

  /**
   * The host's type for that of a mention of ours.
   *
   * @throws NullPointerException if it is none of ours
   */
  Counterpart of(Mention mention) {
    return Objects.requireNonNull(types.get(mention.getType()));
  }
}
