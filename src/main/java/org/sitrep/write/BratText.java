package org.sitrep.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Brat's standoff format: a mention is a text-bound annotation, a reference a relation, a true
 * boolean an attribute; what else it says is its note.
 */
final class BratText {

  /** An annotation of brat lies in one line: what lies in several has several parts. */
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  private final String text;
  private final Map<Annotation, String> ids = new LinkedHashMap<>();
  private final StringBuilder lines = new StringBuilder();
  private int relations;
  private int attributes;
  private int notes;

  private BratText(CAS view) {
    text = view.getDocumentText();
    for (Annotation mention : Mentions.of(view)) {
      ids.put(mention, "T" + (ids.size() + 1));
    }
  }

  /** The annotations of a view, as a file of the type .ann has them. */
  static String annotations(CAS view) {
    BratText brat = new BratText(view);
    brat.ids.forEach(brat::add);
    return brat.lines.toString();
  }

  private void add(Annotation mention, String id) {
    List<String> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher line = LINE.matcher(text).region(mention.getBegin(), mention.getEnd());
    while (line.find()) {
      parts.add(codePoint(line.start()) + " " + codePoint(line.end()));
      words.add(line.group());
    }
    lines.append(id).append('\t').append(mention.getType().getShortName()).append(' ');
    lines.append(String.join(";", parts)).append('\t').append(String.join(" ", words));
    lines.append('\n');
    List<String> values = new ArrayList<>();
    for (Feature feature : own(mention.getType())) {
      if (!feature.getRange().isPrimitive()) {
        addRelation(id, feature, mention);
      } else if (!feature.getRange().getName().equals(CAS.TYPE_NAME_BOOLEAN)) {
        String value = mention.getFeatureValueAsString(feature);
        if (value != null && !value.equals("NaN")) {
          values.add(feature.getShortName() + "=" + plain(feature, value));
        }
      } else if (mention.getBooleanValue(feature)) {
        lines.append("A%d\t%s %s\n".formatted(++attributes, feature.getShortName(), id));
      }
    }
    if (!values.isEmpty()) {
      lines.append(
          "#%d\tAnnotatorNotes %s\t%s\n".formatted(++notes, id, String.join("; ", values)));
    }
  }

  private void addRelation(String id, Feature feature, Annotation mention) {
    if (mention.getFeatureValue(feature) instanceof Annotation target
        && ids.containsKey(target)
        && !target.equals(mention)) {
      lines.append(
          "R%d\t%s Arg1:%s Arg2:%s\n"
              .formatted(++relations, feature.getShortName(), id, ids.get(target)));
    }
  }

  private int codePoint(int offset) {
    return text.codePointCount(0, offset);
  }

  private static String plain(Feature feature, String value) {
    return feature.getRange().getName().equals(CAS.TYPE_NAME_DOUBLE)
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value.replaceAll("\\s+", " ");
  }

  private static List<Feature> own(Type type) {
    return type.getFeatures().stream()
        .filter(f -> !List.of("sofa", "begin", "end").contains(f.getShortName()))
        .toList();
  }

  /** What annotation.conf declares: the kinds, and what they can have. */
  static String configuration(TypeSystem types) {
    List<Type> kinds = Mentions.kinds(types);
    Map<String, TreeSet<String>> attributes = new TreeMap<>();
    StringBuilder relations = new StringBuilder();
    for (Type kind : kinds) {
      for (Feature feature : own(kind)) {
        if (!feature.getRange().isPrimitive()) {
          String targets =
              kinds.stream()
                  .filter(target -> types.subsumes(feature.getRange(), target))
                  .map(Type::getShortName)
                  .collect(Collectors.joining("|"));
          relations.append(
              "%s\tArg1:%s, Arg2:%s\n"
                  .formatted(feature.getShortName(), kind.getShortName(), targets));
        } else if (feature.getRange().getName().equals(CAS.TYPE_NAME_BOOLEAN)) {
          attributes
              .computeIfAbsent(feature.getShortName(), name -> new TreeSet<>())
              .add(kind.getShortName());
        }
      }
    }
    StringBuilder conf = new StringBuilder("[entities]\n");
    kinds.forEach(kind -> conf.append(kind.getShortName()).append('\n'));
    conf.append("\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
    conf.append(relations).append("\n[events]\n\n[attributes]\n");
    attributes.forEach(
        (name, of) -> conf.append("%s\tArg:%s\n".formatted(name, String.join("|", of))));
    return conf.toString();
  }
}
