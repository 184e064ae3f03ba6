package org.sitrep.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * A mention that Sitrep found, with every feature as text; a feature that is absent (null, NaN) is
 * not in the map, a reference stands for what the gold says of it.
 */
record FoundMention(String kind, int begin, int end, Map<String, String> features) {

  static List<FoundMention> of(JCas jcas, String kind) {
    Type type = jcas.getTypeSystem().getType("org.sitrep.type." + kind);
    List<FoundMention> found = new ArrayList<>();
    List<Annotation> annotations =
        jcas.select(type).<Annotation>map(Annotation.class::cast).toList();
    AnnotationFS previous = null;
    for (Annotation annotation : annotations) {
      Map<String, String> features = new TreeMap<>();
      for (Feature feature : type.getFeatures()) {
        String value = value(annotation, feature, previous);
        if (value != null && !value.isEmpty() && !value.equals("NaN")) {
          features.put(feature.getShortName(), value);
        }
      }
      if (features.containsKey("speakerName")) {
        features.put("speaker", features.get("speakerName"));
      }
      found.add(new FoundMention(kind, annotation.getBegin(), annotation.getEnd(), features));
      previous = annotation;
    }
    return found;
  }

  private static String value(AnnotationFS annotation, Feature feature, AnnotationFS previous) {
    if (feature.getRange().isPrimitive()) {
      return annotation.getFeatureValueAsString(feature);
    }
    FeatureStructure target = annotation.getFeatureValue(feature);
    if (!(target instanceof AnnotationFS mention)) {
      return null;
    }
    return switch (feature.getShortName()) {
      case "outOf" -> primitive(mention, "value");
      case "source", "speaker" -> {
        String name = primitive(mention, "name");
        yield name != null ? name : mention.getCoveredText();
      }
      case "continues" -> mention.equals(previous) ? "previous" : mention.getCoveredText();
      default -> mention.getCoveredText();
    };
  }

  private static String primitive(AnnotationFS mention, String name) {
    Feature feature = mention.getType().getFeatureByBaseName(name);
    return feature == null ? null : mention.getFeatureValueAsString(feature);
  }
}
