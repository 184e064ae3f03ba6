package org.sitrep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.sitrep.type.Mention;

/** Which of a host's types and features our own are. */
final class HostTypes {

  private static final Set<String> POSITION =
      Set.of(CAS.FEATURE_BASE_NAME_BEGIN, CAS.FEATURE_BASE_NAME_END);

  private final TypeSystem host;
  private final Map<Type, Type> types = new HashMap<>();
  private final Map<Type, List<Pair>> values = new HashMap<>();
  private final Map<Type, List<Pair>> links = new HashMap<>();

  /** A feature of ours, and the host's of the same name. */
  record Pair(Feature own, Feature host) {}

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
    types.put(type, found);
    List<Pair> ownValues = new ArrayList<>();
    List<Pair> ownLinks = new ArrayList<>();
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
      if (!feature.getRange().isPrimitive()) {
        ownLinks.add(new Pair(feature, same));
      } else if (!POSITION.contains(feature.getShortName())) {
        ownValues.add(new Pair(feature, same));
      }
    }
    ownLinks.removeIf(link -> link.own().getShortName().equals(CAS.FEATURE_BASE_NAME_SOFA));
    values.put(type, ownValues);
    links.put(type, ownLinks);
  }

  TypeSystem host() {
    return host;
  }

  Type of(Type own) {
    Type type = types.get(own);
    if (type == null) {
      throw new IllegalArgumentException(own + " is no kind of mention");
    }
    return type;
  }

  /** The features of a type of ours that hold a value, but for begin and end. */
  List<Pair> values(Type own) {
    return values.getOrDefault(own, List.of());
  }

  /** The features of a type of ours that point to another annotation. */
  List<Pair> links(Type own) {
    return links.getOrDefault(own, List.of());
  }
}
