package org.sitrep;

import java.util.HashMap;
import java.util.Map;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.sitrep.type.Mention;

/** Which of a host's types and features our own are. */
final class HostTypes {

  private final TypeSystem host;
  private final Map<Type, Type> types = new HashMap<>();
  private final Map<Feature, Feature> features = new HashMap<>();

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
      features.put(feature, same);
    }
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

  Feature of(Feature own) {
    Feature feature = features.get(own);
    if (feature == null) {
      throw new IllegalArgumentException(own + " is no feature of a mention");
    }
    return feature;
  }
}
