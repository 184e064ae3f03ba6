package org.sitrep.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.jcas.tcas.Annotation;
import org.sitrep.type.Mention;

/**
 * The mentions of a document, in the order in which every output has them. The kinds come from the
 * type system, so that a new one needs no change here.
 */
public final class Mentions {

  private static final Comparator<Annotation> ORDER =
      Comparator.comparingInt(Annotation::getBegin)
          .thenComparing(Comparator.comparingInt(Annotation::getEnd).reversed())
          .thenComparing(mention -> mention.getType().getName());

  private Mentions() {}

  /** The mentions of a view by begin, then the longest, then the name of the type. */
  public static List<Annotation> of(CAS view) {
    Type root = view.getTypeSystem().getType(Mention._TypeName);
    if (root == null) {
      return List.of();
    }
    List<Annotation> mentions = new ArrayList<>(view.<Annotation>select(root).asList());
    mentions.sort(ORDER);
    return mentions;
  }

  /** The kinds of mention that a type system declares, by name. */
  public static List<Type> kinds(TypeSystem types) {
    Type root = types.getType(Mention._TypeName);
    return root == null
        ? List.of()
        : types.getProperlySubsumedTypes(root).stream()
            .sorted(Comparator.comparing(Type::getName))
            .toList();
  }

  /** How many mentions of each kind a view holds, also of those that it holds none of. */
  public static Map<String, Integer> count(CAS view) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    kinds(view.getTypeSystem()).forEach(kind -> counts.put(kind.getShortName(), 0));
    of(view).forEach(mention -> counts.merge(mention.getType().getShortName(), 1, Integer::sum));
    return counts;
  }
}
