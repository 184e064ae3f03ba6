package org.sitrep.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.TypeSystemUtil;

/** Describes types together with all that their features and supertypes need. */
final class TypeClosure {

  private TypeClosure() {}

  /**
   * Describes what a host's types add to those that are known.
   *
   * @param wanted types of the host's type system
   * @param host the type system that they are from
   * @param known the types that are described already, with what they need
   * @return a description of the wanted types that are not known, and of what these need
   */
  static TypeSystemDescription of(List<Type> wanted, TypeSystem host, TypeSystem known) {
    Set<Type> found = new LinkedHashSet<>();
    Deque<Type> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      Type type = open.remove();
      if (type.isArray()) {
        open.add(type.getComponentType());
      } else if (known.getType(type.getName()) == null && found.add(type)) {
        open.add(host.getParent(type));
        type.getFeatures().stream().map(Feature::getRange).forEach(open::add);
      }
    }
    TypeSystemDescription description =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    description.setTypes(
        found.stream()
            .map(type -> TypeSystemUtil.type2TypeDescription(type, host))
            .toArray(TypeDescription[]::new));
    return description;
  }
}
